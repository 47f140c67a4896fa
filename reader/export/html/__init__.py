"""An edition as one file of HTML that needs nothing else and asks nobody for anything."""
