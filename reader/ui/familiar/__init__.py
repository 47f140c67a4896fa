"""Known and new in the window: statuses are set, undone, learnt by reading, and read from lists."""
