"""The user's articles in one SQLite file: kept, opened again where reading stopped; no Qt."""
