"""The window: widgets; signals go up, calls go down."""
