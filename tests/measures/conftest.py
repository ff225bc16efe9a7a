"""Essays that can be counted by hand.

A paragraph is written ("author", 60, "Ann Lee, Ann Lee:role, FRA", "trade=2 peace=1"): voice, words, mentions, themes.
A mention without a kind is a name, three capitals are a country, "BBC@source" names its layer. Each paragraph takes 100
characters; its mentions begin 10 characters apart.
"""

from collections.abc import Callable

import pytest

from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus.essay import Coding, Essay, EssayParagraph
from components.measures.tables import Tables, tables_of

LABELS = {"FRA": "France", "USA": "United States", "PER": "Peru", "trade": "Trade", "peace": "Peace"}


def label(layer: str, code: str) -> str:
    return LABELS.get(code, code) if layer in ("country", "theme") else code


def essay(slug: str, *written: tuple, date: str = "2020") -> Essay:
    paragraphs, mentions, themes = [], [], []
    for number, (voice, words, *marked) in enumerate(written, 1):
        start = 100 * (number - 1)
        source = "The Post" if voice == "quotation" else ""
        paragraphs.append(EssayParagraph(number, start, start + 100, words, voice, source, f"Says {number}."))
        names = [name.strip() for name in marked[0].split(",") if name.strip()] if marked else []
        for place, name in enumerate(names):
            code, _, kind = name.partition(":")
            code, _, written_layer = code.partition("@")
            layer = written_layer or ("country" if len(code) == 3 and code.isupper() else "leader")
            begin = start + 10 * place
            mentions.append(Mention(number, begin, begin + 5, layer, code, kind or "name", code, "by hand"))
        for coded in marked[1].split() if len(marked) > 1 else []:
            theme, level = coded.split("=")
            themes.append(ThemeCoding(number, theme, int(level), (Cue(start, start + 4, f"{theme} cue", 1.5),)))
    coding = Coding(tuple(mentions), tuple(themes))
    return Essay(slug, slug.capitalize(), "", "", date, "", "", "", tuple(paragraphs), coding)


@pytest.fixture(scope="session")
def written() -> Callable[..., Essay]:
    return essay


@pytest.fixture(scope="session")
def tables() -> Callable[..., Tables]:
    """Tables of essays by slug: tables(alpha=[paragraph, …])."""

    def made(**essays: list[tuple]) -> Tables:
        return tables_of([essay(slug, *own) for slug, own in essays.items()], coding="program", label=label)

    return made


ALPHA = [
    ("heading", 4, "Ann Lee"),
    ("author", 96, "Ann Lee, Ann Lee:role, FRA", "trade=2"),
    ("quotation", 50, "Bo Ray, FRA:demonym", "trade=1"),
    ("author", 50, "Ann Lee:pronoun, FRA:metonym", "peace=2"),
    ("furniture", 30, "Ann Lee, FRA", "trade=2"),
]
BETA = [("author", 60, "Bo Ray, Bo Ray", "peace=2 trade=1"), ("author", 40)]
GAMMA = [("author", 50)]


@pytest.fixture(scope="session")
def three(tables: Callable[..., Tables]) -> Tables:
    return tables(alpha=ALPHA, beta=BETA, gamma=GAMMA)
