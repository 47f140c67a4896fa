"""An edition as pages: typst sets them, pikepdf finishes them, both in child processes."""
