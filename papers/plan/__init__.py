"""Papers about the year's plan."""
