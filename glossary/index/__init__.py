"""Known strings and what they name: looked for all at once, in memory or kept in a file."""
