"""What stands in every column of the data that leaves the app: name, type, unit or range, in words.

Enters: nothing. Leaves: `TABLES`, the tables of the data package in order, and `LEXICON_TABLES`, those that are copied from the
lexicon. The dictionary, the schemas and the files themselves are made from these, so that none can say other than another.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, Table Schema type, what it holds, least and greatest value, allowed values, whether it may be empty."""

    name: str
    type: str
    said: str
    least: float | None = None
    most: float | None = None
    among: tuple[str, ...] = ()
    empty: bool = False

    @property
    def field(self) -> dict[str, Any]:
        """The column as a Table Schema field."""
        limits: dict[str, Any] = {} if self.empty else {"required": True}
        limits |= {"minimum": self.least} if self.least is not None else {}
        limits |= {"maximum": self.most} if self.most is not None else {}
        limits |= {"enum": list(self.among)} if self.among else {}
        found = {"name": self.name, "type": self.type, "description": self.said}
        return found | ({"constraints": limits} if limits else {})


@dataclass(frozen=True, slots=True)
class Table:
    """A table: name, what a row is, its columns, its key ("" for none), whether its `essay` is one of the table of essays."""

    name: str
    said: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()


def text(name: str, said: str, *, among: tuple[str, ...] = (), empty: bool = False) -> Column:
    """A column of text."""
    return Column(name, "string", said, among=among, empty=empty)


def count(name: str, said: str, least: int = 0) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", said, least=least)


def real(name: str, said: str, least: float | None = 0, most: float | None = None, *, empty: bool = True) -> Column:
    """A column of numbers; empty where there is nothing to divide by or too little to tell."""
    return Column(name, "number", said, least=least, most=most, empty=empty)


def share(name: str, said: str) -> Column:
    """A column of shares from 0 to 1."""
    return real(name, said, 0, 1)


def flag(name: str, said: str, *, empty: bool = False) -> Column:
    """A column of true and false."""
    return Column(name, "boolean", said, empty=empty)


LAYERS = ("leader", "country", "bloc", "actor", "source")
LENSES = ("leaders", "countries", "themes", "blocs", "actors", "sources")
KINDS = ("name", "role", "demonym", "metonym", "pronoun")
VOICES = ("author", "heading", "quotation", "furniture")
COUNTED = ("author", "heading", "quotation")
CODED = ("corrected", "program")
ESSAY = text("essay", "the essay’s short name, as in the table essays")
CODING = text("coding", "the program’s own coding, or that corrected by a reader", among=CODED)
LENS = text("lens", "what is compared", among=LENSES)
SUBJECT = text("subject", "short id of the leader, country, theme, bloc, movement or source")
LABEL = text("label", "its name as the page writes it")
PARAGRAPH = count("paragraph", "number of the paragraph", 1)
START = count("start", "first character, from 0, in the essay’s text")
END = count("end", "the character after the last")

TABLES = (
    Table(
        "essays",
        "an essay",
        (
            ESSAY,
            text("title", "what the essay is called here"),
            text("author", "as far as the text itself says, else unknown", empty=True),
            text("outlet", "as far as the text itself says, else unknown", empty=True),
            text("date", "ISO 8601, as precise as known", empty=True),
            text("date_basis", "what dates it", empty=True),
            text("breaks_off", "where the text at hand ends before the essay does", empty=True),
            count("words", "words, furniture left out"),
            count("author_words", "words of the paragraphs in the author’s own voice"),
            count("paragraphs", "paragraphs, furniture left out"),
            text("fingerprint", "SHA-256 of the text with white space folded", empty=True),
        ),
        ("essay",),
    ),
    Table(
        "paragraphs",
        "a paragraph, without its text",
        (
            ESSAY,
            PARAGRAPH,
            START,
            END,
            count("words", "words"),
            text("voice", "who speaks", among=VOICES),
            text("source", "whom a block quotation quotes", empty=True),
            text("gist", "what the paragraph says, in one sentence of ours", empty=True),
        ),
        ("essay", "paragraph"),
    ),
    Table(
        "mentions",
        "a mention under one coding",
        (
            CODING,
            ESSAY,
            PARAGRAPH,
            text("voice", "who speaks", among=COUNTED),
            START,
            END,
            text("layer", "layer of coding", among=LAYERS),
            text("code", "ISO 3166-1 alpha-3 for countries, else the usual English name"),
            SUBJECT,
            LABEL,
            text("kind", "how it is named", among=KINDS),
            text("surface", "the name as written"),
            text(
                "rule",
                "the rule that decided, “reader: ” and a reason, or “you: ” and a change of who made this",
                empty=True,
            ),
            share("position", "words before it ÷ words of the text"),
        ),
    ),
    Table(
        "themes",
        "a theme of a paragraph under one coding",
        (
            CODING,
            ESSAY,
            PARAGRAPH,
            text("voice", "who speaks", among=COUNTED),
            count("words", "words of the paragraph"),
            SUBJECT,
            LABEL,
            Column("level", "integer", "2 a main point of the paragraph, 1 touched", 1, 2),
            text("cues", "the phrases that spoke for or against it, joined by “; ”", empty=True),
            text("rule", "a reader’s reason, where a reader added it or changed its level", empty=True),
        ),
    ),
    Table(
        "corrections",
        "what a careful reader changed in the program’s coding",
        (
            ESSAY,
            text("layer", "layer of coding, or theme", among=(*LAYERS, "theme")),
            text("action", "what was done", among=("remove", "change", "add")),
            PARAGRAPH,
            START,
            END,
            text("code", "as in mentions; a theme’s id for themes"),
            text("kind", "as in mentions; empty for themes", empty=True),
            text("surface", "the name as written; empty for themes", empty=True),
            Column("level", "integer", "of a theme: 2, 1 or, removed, 0", 0, 2),
            text("reason", "why", empty=True),
        ),
    ),
    Table(
        "words",
        "a word of an essay in one voice; in alphabetical order, so that no order of the text is left",
        (
            ESSAY,
            text("voice", "who speaks", among=COUNTED),
            text("word", "in lower case"),
            count("count", "how often", 1),
        ),
        ("essay", "voice", "word"),
    ),
    Table(
        "emphasis",
        "an essay and subject by one measure, zeros too",
        (
            LENS,
            text(
                "measure",
                "rate: mentions per 1,000 words; count: mentions; main, touched: share of words; paragraphs: share of paragraphs",
                among=("rate", "count", "paragraphs", "main", "touched"),
            ),
            ESSAY,
            SUBJECT,
            LABEL,
            count("count", "mentions; for themes paragraphs"),
            count("denominator", "words or paragraphs that it is divided by"),
            real("value", "in the measure’s unit"),
            real("low", "lower end of the 95 % interval"),
            real("high", "upper end of the 95 % interval"),
            count("rank", "place by the total of all essays", 1),
        ),
        ("lens", "measure", "essay", "subject"),
    ),
    Table(
        "dispersion",
        "how evenly a subject lies in an essay; not for themes",
        (
            LENS,
            ESSAY,
            SUBJECT,
            LABEL,
            count("count", "mentions"),
            share("dpnorm", "DPnorm: 0 as evenly as the words, 1 all in the shortest paragraph"),
            share("first", "position of the first mention"),
            flag("enough", "whether there are mentions enough for the page to say it"),
        ),
        ("lens", "essay", "subject"),
    ),
    Table(
        "overlap",
        "a subject and the essays that speak of it",
        (
            LENS,
            SUBJECT,
            LABEL,
            text("members", "the essays, joined by “; ”"),
            count("size", "how many essays", 1),
            real("value", "mean emphasis of the essays, in the selection’s measure"),
            count("count", "mentions in all; for themes paragraphs", 1),
        ),
        ("lens", "subject"),
    ),
    Table(
        "agreement",
        "how alike two essays are by one measure",
        (
            LENS,
            text("measure", "which measure", among=("shared", "jaccard", "divergence", "ranks")),
            text("essay_a", "one essay"),
            text("essay_b", "the other"),
            share("value", "0 nothing alike, 1 all"),
            share("low", "lower end of the 95 % interval"),
            share("high", "upper end of the 95 % interval"),
            share("yardstick", "what two essays with the same emphasis would show at these counts"),
            count("count_a", "what it rests on in the one"),
            count("count_b", "what it rests on in the other"),
            flag("enough", "whether both counts are high enough for the page to say it"),
        ),
        ("lens", "measure", "essay_a", "essay_b"),
    ),
    Table(
        "contrast",
        "a word or name set against the other essay",
        (
            text("terms", "what is set against each other", among=("words", "subjects")),
            text("essay_a", "one essay"),
            text("essay_b", "the other"),
            text("term", "the word, or the subject’s id"),
            LABEL,
            count("count_a", "uses in the one"),
            count("count_b", "uses in the other"),
            real("rate_a", "per 1,000 words of the one"),
            real("rate_b", "per 1,000 words of the other"),
            real("prior", "what the prior adds"),
            real("log_odds", "natural logarithm; above 0 the one says it more", None),
            real("z", "log-odds ÷ its standard error, a guide", None),
            real("log_ratio", "binary logarithm of the ratio of the rates", None),
            flag("clear", "clearly one essay’s under this prior"),
            flag("steady", "under every prior"),
        ),
        ("terms", "essay_a", "essay_b", "term"),
    ),
    Table(
        "connections",
        "two subjects in an essay’s paragraphs",
        (
            text("tie", "the lenses of row and column"),
            ESSAY,
            text("row", "one subject’s id"),
            text("row_label", "its name"),
            text("column", "the other subject’s id"),
            text("column_label", "its name"),
            count("both", "paragraphs that hold both"),
            count("row_paragraphs", "paragraphs with the one"),
            count("column_paragraphs", "paragraphs with the other"),
            count("paragraphs", "paragraphs in the chosen voice"),
            real("expected", "paragraphs with both if strewn independently"),
            real("lift", "both ÷ expected"),
            flag("enough", "whether there is enough for the page to say it"),
        ),
        ("tie", "essay", "row", "column"),
    ),
    Table(
        "accuracy",
        "how well the program’s own coding agrees with a reader’s, on one set of texts",
        (
            text("set", "the texts"),
            count("texts", "how many texts"),
            text("layer", "layer, themes together, a theme, or another program"),
            count("right", "right"),
            count("wrong", "wrong"),
            count("missed", "missed"),
            share("precision", "right ÷ (right + wrong)"),
            share("recall", "right ÷ (right + missed)"),
            share("f1", "harmonic mean of the two"),
        ),
        ("set", "layer"),
    ),
    Table(
        "dictionary",
        "a column of a table: this dictionary as a table",
        (
            text("table", "the table"),
            text("column", "the column"),
            text("type", "its type"),
            text("holds", "what it holds"),
            text("range", "least and greatest value, or the values allowed", empty=True),
        ),
        ("table", "column"),
    ),
)

_FACT = (
    text("code", "what a mention is coded as; “'-” for phrases that name nothing"),
    text("fact", "what kind of fact the value is"),
    text("value", "a form as it stands in a text, or an office", empty=True),
)
_TIME = (
    text("from", "from when it holds, ISO 8601; empty: open", empty=True),
    text("to", "until when it holds; empty: open", empty=True),
    text("basis", "reference: checked against a work of reference; memory: not yet", empty=True),
)
_DATED = (*_FACT, *_TIME)
LEXICON_TABLES = (
    *(
        Table(f"lexicon-{name}", f"a fact on {said}", _DATED)
        for name, said in (("countries", "a country"), ("blocs", "a bloc"))
    ),
    *(
        Table(f"lexicon-{name}", f"a fact on {said}", _DATED)
        for name, said in (("actors", "a movement"), ("sources", "a source"))
    ),
    Table(
        "lexicon-leaders",
        "a fact on a leader",
        (*_FACT, text("country", "the country or bloc of an office", empty=True), *_TIME),
    ),
    Table(
        "lexicon-themes",
        "a cue of a theme, its label or a threshold",
        (
            text("theme", "the theme’s id"),
            text("fact", "what kind of fact the value is"),
            text("value", "the phrase or label", empty=True),
            real("weight", "how much a cue counts, or a threshold", None),
        ),
    ),
)
