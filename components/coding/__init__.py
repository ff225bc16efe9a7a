"""Document to mentions and themes."""
