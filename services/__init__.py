"""What can be done: one plain function for each deed of a person or of the clock, one transaction each."""
