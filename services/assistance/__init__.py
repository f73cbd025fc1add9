"""The help campaigns, deed by deed; the parts have the same names in every room."""
