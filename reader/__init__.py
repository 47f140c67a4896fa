"""Caidu 财读: a desktop reader for bilingual analysts."""
