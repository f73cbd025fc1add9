"""What people can say to the bot: screens, buttons and forms, one file a noun."""
