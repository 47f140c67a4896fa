"""pdfium's lock: the library may be called by one thread at a time."""

import threading

PDFIUM = threading.Lock()
"""To be held around every call; programs that read and draw PDFs share it."""
