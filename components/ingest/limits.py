"""The limits of what a reader may bring, each a number that the page, the sentences and the tests share.

A file is parsed in a child process (`child.py`), which gets SECONDS and MEMORY; the limits on unpacked size, pages and tags are
checked before the parser sees the file, so that most bombs are refused by a count and not by a killed process.
"""

MOST_BYTES = 5_000_000
"""Bytes of a file, or of a pasted text in UTF-8: 5 MB."""
MOST_WORDS = 200_000
"""Words of an essay, furniture and all."""
MOST_CHARACTERS = 5_000_000
"""Characters of an essay: what a file of MOST_BYTES can hold as plain text."""
MOST_PARAGRAPHS = 5_000
"""Paragraphs of an essay, furniture and all: the resampling behind the intervals holds 16 KB for each."""
MOST_ESSAYS = 6
"""Essays that a reader may lay side by side."""
MOST_UNPACKED = 50_000_000
"""Bytes that a Word file's parts, or one stream of a PDF, may have once they are unpacked."""
MOST_PARTS = 2_000
"""Files inside a Word file."""
MOST_TAGS = 1_000_000
"""Angle brackets that open a tag in a Word file's parts or in a page: five for each word of the longest essay."""
MOST_PAGES = 600
"""Pages of a PDF."""
SECONDS = 20
"""Wall clock, and processor time, of the child that parses one file."""
MEMORY = 768_000_000
"""Bytes that the child may use."""
CHILDREN = 2
"""Children at once in one server process; further files wait for their turn."""
