"""Marks on the user's own PDF: its terms highlighted on a copy, with a glossary behind."""
