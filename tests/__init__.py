"""Tests read as stories of the school."""
