"""Every word that the bot says: one .ftl file a part of a noun and language, and the class that speaks them."""
