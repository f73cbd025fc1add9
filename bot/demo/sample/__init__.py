"""A small invented school, so that the demo and the tests need nothing from outside."""
