"""Files in and out: readers of plans and lists, printable sheets."""
