"""What is remembered: tables, migrations, and one query function for each question."""
