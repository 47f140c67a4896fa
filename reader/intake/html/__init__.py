"""A page of the web or rich text from the clipboard becomes a Draft."""
