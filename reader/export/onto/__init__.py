"""Marks on the user's own PDF: its text read back with places, annotated, and marked on a copy."""
