"""What shows how the reader stands to a term: signs, words, buttons and filters."""
