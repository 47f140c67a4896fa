"""Mining: terms that no glossary knows yet, proposed from the articles themselves; no Qt."""
