"""Taking articles in: from addresses, the clipboard, folders, and into a private window."""
