"""Essays to tables."""
