"""Many articles at once: batches annotated by many processes, kept as parts, merged into tables."""
