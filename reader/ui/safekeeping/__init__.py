"""What keeps the library and the glossary safe: backups, archives, and the way back to them."""
