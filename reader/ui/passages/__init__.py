"""The reader's own marks in the window: highlights, notes, and the list of quotations."""
