"""What can be wrong with something that a reader or the data folder brings: one plain sentence each, with the way out."""


class InputError(ValueError):
    """Something brought from outside cannot be used; its message is one sentence fit for the page and the terminal."""


class TextError(InputError):
    """A text cannot be read: missing, not UTF-8, or empty."""


class DataError(InputError):
    """A file under `data/` is missing or damaged; the message names file, row, value and remedy."""
