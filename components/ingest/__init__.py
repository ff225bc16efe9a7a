"""Files and pasted text to a Document."""
