"""Tables as CSV that leaves the app: UTF-8, a header, and no cell that a spreadsheet would run as a formula.

Enters: a DataFrame. Leaves: bytes. Strings that start with = + - @ (also as wide as a Chinese character), a tab or an end of
line get an apostrophe in front, as OWASP's "CSV injection" page advises; numbers stay numbers.
"""

import pandas as pd

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def neutral(value: object) -> object:
    """The cell as it may be written: formula-like text gets an apostrophe in front, tuples are joined by "; "."""
    if isinstance(value, tuple):
        value = "; ".join(str(v) for v in value)
    if isinstance(value, str) and value.startswith(STARTS):
        return "'" + value
    return value


def csv_bytes(table: pd.DataFrame) -> bytes:
    """The table as CSV bytes, without its index, rows in the order given."""
    safe = table.rename(columns=lambda c: neutral(str(c)))
    for column in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[column]) and not pd.api.types.is_bool_dtype(safe[column]):
            safe[column] = safe[column].map(neutral)
    return safe.to_csv(index=False, lineterminator="\n").encode("utf-8")
