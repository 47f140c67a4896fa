"""Glossary files in and out: concepts to and from text, nothing of the store."""
