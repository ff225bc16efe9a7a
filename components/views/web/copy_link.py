"""An address of this app in a field, and a button that copies it and says so; where the browser refuses, the field is selected.

Enters: page and query of the address, what stands around it, names. Leaves: nothing. The host is the browser's: only it knows by which
name the reader has reached the app.
"""

from components.views.web.element import mount


def copy_link(
    path: str, query: str, *, key: str, label: str, copy: str, around: tuple[str, str] = ("", ""), markup: bool = False
) -> None:
    """Draw the field and the button, named `label` and `copy`. `around` is the text before and after the address, `markup` says
    that it stands in an attribute of HTML.
    """
    before, after = around
    data = {
        "path": path,
        "query": query,
        "before": before,
        "after": after,
        "markup": markup,
        "label": label,
        "copy": copy,
    }
    mount("copy_link", data, key=key, events={})
