"""The parliament at work: who leads it, and how it sits (the parliament's charter; checklist, A and F)."""
