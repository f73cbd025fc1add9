"""The school's rules: plain data and pure functions that know neither Telegram nor SQL."""
