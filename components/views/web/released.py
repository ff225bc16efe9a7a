"""Where the keyboard's focus goes when a pick was let go and its bar with the button is gone.

Enters: what was let go, a sentence that says so. Leaves: nothing on the page to see.
"""

from components.views.web.element import mount


def released(subject: str, said: str, *, key: str) -> None:
    """Move the focus to the button of the subject, where one is in view, else to the sentence, read out but not drawn."""
    mount("released", {"subject": subject, "said": said}, key=key, events={})
