"""PDFs read in: the text of their pages with its places, and the article it makes."""
