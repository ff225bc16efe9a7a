"""Tables to Altair charts."""
