"""From a file or the clipboard to an Article: load, mend, clean; no Qt."""
