"""The page's own elements, drawn in the browser: data in, text nodes out, what the reader chose back by callback.

Each module holds one mount function and the shape of its data; the `.js` and `.css` of the same name stand beside it.
`essay_cards`, `statements`, `subject_table`, `passages` and `reading` are what the pages mount.
"""

from components.views.web.cards import essay_cards
from components.views.web.passages import passages
from components.views.web.reading import reading
from components.views.web.statements import statements
from components.views.web.subject_table import subject_table

__all__ = ["essay_cards", "passages", "reading", "statements", "subject_table"]
