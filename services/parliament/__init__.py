"""The parliament at work: its members, its sittings."""
