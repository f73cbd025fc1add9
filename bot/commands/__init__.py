"""What each command of the command line does, by what a person does with it."""
