"""The glossary as the user works on it: its window, its dialogs and who keeps it."""
