"""What a command tells whoever typed it."""


class Complaint(Exception):
    """One line that names what is wrong and how to mend it."""
