"""The window of a term's lines in context, its counts by month, and what stands beside it."""
