"""Terminology: concepts, their terms, the store, exchange formats and recognition; no Qt."""
