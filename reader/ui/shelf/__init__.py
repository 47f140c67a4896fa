"""The left panel of the window: the library's articles, found, sorted, marked and opened."""
