"""Selection and address, the reader's own texts, caching."""
