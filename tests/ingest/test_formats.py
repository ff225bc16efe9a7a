"""What each reader of a format takes out: voices by markup and layout, and what the file says of itself."""

from collections.abc import Sequence

import pytest

from components.ingest.about import about_first_lines, iso_date
from components.ingest.block import tidy
from components.ingest.extract import extract_of
from components.ingest.language import language_of
from components.ingest.markdown import markdown_taken
from components.ingest.pdf_layout import Counter, Line, blocks_of, joined
from components.ingest.plain import plain_blocks
from components.ingest.webpage import page_taken
from components.ingest.wordfile import word_taken
from tests.ingest.made_files import WORD_END, WORD_OPENING, as_page, package, saved

LONG = "The minister came home late on a rainy evening, and nobody in the old house had waited up for him."


def page(body: str) -> list[tuple[str, str, str]]:
    """Voice, source and text of each block of a page."""
    return [(each.voice, each.source, each.text) for each in page_taken(f"<html><body>{body}").blocks]


def test_the_voices_of_a_page() -> None:
    body = (
        "<nav><ul><li>Home<li>World</ul></nav><article><h1>A <i>house</i></h1><p class='byline'>By Jane Example</p>"
        f"<p>{LONG}<script>alert('no')</script><style>p{{}}</style></p><blockquote><p>I was tired.</p><p>So I slept.</p>"
        "<footer>— John Sample, <cite>Notes</cite></footer></blockquote><figure><img src='http://a.example/x.png' alt='no'>"
        f"<figcaption>A caption</figcaption></figure><ul><li>one entry<li>two entries</ul><p>{LONG} {LONG}</p>"
        "<p hidden>unseen</p><p style='display: none'>unseen</p><table><tr><td>Rain<td>12</table></article>"
        "<aside>Most read</aside><div class='footer'><p>All of it</p></div>"
    )
    assert page(body) == [
        ("furniture", "", "Home · World"),
        ("heading", "", "A house"),
        ("furniture", "", "By Jane Example"),
        ("", "", LONG),
        ("quotation", "John Sample, Notes", "I was tired."),
        ("quotation", "John Sample, Notes", "So I slept."),
        ("quotation", "John Sample, Notes", "— John Sample, Notes"),
        ("furniture", "", "A caption"),
        ("author", "", "one entry"),
        ("author", "", "two entries"),
        ("", "", f"{LONG} {LONG}"),
        ("author", "", "Rain | 12"),
        ("furniture", "", "Most read · All of it"),
    ]


def test_line_breaks_and_loose_text_of_a_page() -> None:
    assert page("One<br>two<br><br>three &amp; <q>four</q><div>five<p>six") == [
        ("", "", "One two"), ("", "", "three & “four”"), ("", "", "five"), ("", "", "six"),
    ]  # fmt: skip


def test_a_class_that_would_take_the_whole_essay_is_not_believed() -> None:
    assert page(f"<div class='with-sidebar'><p>{LONG}</p></div>") == [("", "", LONG)]


def test_a_script_is_dropped_and_nothing_runs() -> None:
    data = as_page(before="<script>document.title = 'Vladimir Putin'</script>", after="<img src=x onerror=alert(1)>")
    text = " ".join(each.text for each in extract_of(data, name="a.html").paragraphs)
    assert "document" not in text and "alert" not in text


def test_what_a_page_says_of_itself() -> None:
    head = (
        '<title>Other | The Example</title><meta property="og:title" content="A house | The Example"><meta name="author" content="By J. '
        'Example"><meta property="og:site_name" content="The Example"><script type="application/ld+json">{"@graph": [{"@type": '
        '"NewsArticle", "datePublished": "2018-06-14T10:00Z"}]}</script><script type="application/ld+json">{broken</script>'
    )
    extract = extract_of(as_page(head=head), name="a.html")
    assert (extract.title, extract.author, extract.outlet, extract.date) == (
        "A house",
        "J. Example",
        "The Example",
        "2018-06-14",
    )
    assert extract.guesses == {
        "title": "the page's “og:title”",
        "author": "the page's “author”",
        "outlet": "the page's “og:site_name”",
        "date": "the page's data for search engines",
    }


def test_markdown_and_its_front_matter() -> None:
    front = "---\ntitle: 'A house'\nby: Jane Example\ndate: June 14, 2018\n---\n"
    text = f"{front}# Rain\n\n{LONG}\nIt **rained**.\n\n> So I [slept](http://a.example).\n\n- one entry\n"
    taken = markdown_taken(text)
    assert [(each.voice, each.text) for each in taken.blocks] == [
        ("heading", "Rain"), ("", f"{LONG} It rained."), ("quotation", "So I slept."), ("author", "one entry"),
    ]  # fmt: skip
    assert {field: value for field, (value, _) in taken.about.items()} == {
        "title": "A house", "author": "Jane Example", "date": "2018-06-14",
    }  # fmt: skip


def test_a_word_file_without_what_is_deleted_or_hidden() -> None:
    body = (
        "<w:p><w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>two </w:delText></w:r></w:del><w:ins><w:r><w:t>three</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>four</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:ind w:left='720'/></w:pPr><w:r><w:t>Set in.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Held.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    blocks = word_taken(package(WORD_OPENING + body + WORD_END), name="a.docx").blocks
    assert [(each.voice, each.text, each.why) for each in blocks] == [
        ("", "One three\nfour", ""),
        ("quotation", "Set in.", "set in from the margin"),
        ("", "Held.", ""),
        ("author", "Cell", "a cell of a table"),
    ]


def test_what_a_word_file_says_of_itself() -> None:
    import datetime

    import docx

    file = docx.Document()
    file.core_properties.author, file.core_properties.title = "Jane Example", "Draft 3"
    file.core_properties.created = datetime.datetime(2018, 6, 14, tzinfo=datetime.UTC)
    file.add_paragraph("A house on the hill", style="Title")
    file.add_paragraph(LONG)
    extract = extract_of(saved(file), name="a.docx")
    assert (extract.title, extract.author, extract.date) == ("A house on the hill", "Jane Example", "2018-06-14")
    assert extract.guesses["date"] == "the day on which the Word file was made"


def lines(texts: Sequence[tuple[str, float]], *, start: float = 700, gap: float = 12) -> list[Line]:
    """A page of lines with their left ends, one under the other."""
    return [Line(text, x, start - number * gap, 10) for number, (text, x) in enumerate(texts)]


def test_paragraphs_of_a_pdf_by_indents_across_pages() -> None:
    one = [("A first line that opens, set in by an em, and", 62), ("goes on to the end of the line, and then over", 50),
           ("the end of it.", 50), ("A second one opens here, set in just as before", 62),
           ("and does not come to its end on this page but", 50)]  # fmt: skip
    two = [
        ("goes on with the next, where it comes to an end.", 50),
        ("A third, set in by an em as well, and it has", 62),
        ("two lines.", 50),
    ]
    assert [block.text[:8] + "…" + block.text[-9:] for block in blocks_of([lines(one), lines(two)])] == [
        "A first …nd of it.", "A second…o an end.", "A third,…wo lines.",
    ]  # fmt: skip


def test_small_print_of_a_pdf_is_furniture() -> None:
    text = [(LONG, 50.0), (LONG, 50.0), (LONG, 50.0)]
    blocks = blocks_of([[*lines(text), Line("1. See the notes of the minister.", 50, 60, 7)]])
    assert [(block.voice, block.why) for block in blocks[1:]] == [("furniture", "small print at the foot of a page")]


@pytest.mark.parametrize(
    ("ends", "rest", "whole"),
    [
        (["the minis-", "ter came"], "", "the minister came"),
        (["a well-", "known man"], "", "a well-known man"),
        (["the Anglo-", "American pact"], "", "the Anglo-American pact"),
        (["a long co-", "operation"], "the co-operation held", "a long co-operation"),
        (["it was over—", "nobody knew"], "", "it was over—nobody knew"),
        (["in 2018-", "19 it rained"], "", "in 2018-19 it rained"),
    ],
)
def test_hyphens_at_line_ends(ends: list[str], rest: str, whole: str) -> None:
    assert joined(ends, Counter(rest.split())) == whole


def test_ligatures_are_spelt_out() -> None:
    assert tidy("the oﬃce of ﬁsh\r\nand\x0cra\u00adin") == "the office of fish\nand\nrain"


def test_half_a_character_as_a_pdf_may_hold_is_left_out() -> None:
    assert tidy("snow \ud83d falls \U0001f600") == "snow  falls \U0001f600"


@pytest.mark.timeout(10)
def test_a_long_paragraph_of_a_pdf_is_not_read_anew_at_each_line() -> None:
    line = "the minister came home late on a rainy evening and went on to the minis-"
    assert joined([line, "ter's house"] * 4000, Counter()).endswith("went on to the minister's house")


@pytest.mark.parametrize(
    ("text", "paragraphs", "told"),
    [
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."], "so each of its 3 lines was taken for a paragraph."),
        (
            "  One is\nbroken by\nhand.\n  Two is\ntoo",
            ["One is\nbroken by\nhand.", "Two is\ntoo"],
            "so each of its 2 indented lines",
        ),
        ("One is\nbroken by\nhand", ["One is\nbroken by\nhand"], "so it counts as one paragraph."),
        ("One.\nTwo.\n\nThree.", ["One.\nTwo.", "Three."], ""),
    ],
)
def test_paragraphs_of_plain_text(text: str, paragraphs: list[str], told: str) -> None:
    blocks, notices = plain_blocks(text, name="a.txt")
    assert [block.text for block in blocks] == paragraphs
    assert told in " ".join(notices)


def test_what_the_first_lines_say() -> None:
    first = [
        ("A house on the hill", "heading"),
        ("By Jane Example and John Sample | The Example", "furniture"),
        ("June 14, 2018", "furniture"),
    ]
    found = about_first_lines([*first, (LONG, "author"), ("By Nobody Else", "furniture")])
    assert {field: value for field, (value, _) in found.items()} == {
        "title": "A house on the hill", "author": "Jane Example and John Sample", "outlet": "The Example", "date": "2018-06-14",
    }  # fmt: skip
    assert found["date"][1] == "the line “June 14, 2018”"


def test_a_long_line_that_a_guess_rests_on_is_cut_where_it_is_quoted() -> None:
    found = about_first_lines([(f"By Jane Example | June 14, 2018 {'and it rained ' * 40}", "author")])
    assert found["date"] == ("2018-06-14", "the line “By Jane Example | June 14, 2018 and it rained and it rained …”")


def test_a_dateline() -> None:
    found = about_first_lines([("GENEVA, 14 June 2018 (Example News) — The minister came home late.", "author")])
    assert {field: value for field, (value, _) in found.items()} == {"date": "2018-06-14", "outlet": "Example News"}
    assert about_first_lines([("LONDON — The minister came home late.", "author")]) == {}


@pytest.mark.parametrize(
    ("text", "date"),
    [("14th June 2018", "2018-06-14"), ("Sept. 3, 1999", "1999-09-03"), ("May 2004", "2004-05"), ("2018-06-14T10:00", "2018-06-14"),
     ("Marching 2004", ""), ("in 2004", ""), ("2018-13-01", "")],
)  # fmt: skip
def test_dates(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "en"),
        ("Le ministre est rentré tard dans la nuit, et personne ne l’attendait dans la vieille maison.", "fr"),
        ("El ministro llegó tarde a la casa y nadie lo esperaba en la vieja sala de la familia.", "es"),
        ("Il ministro tornò a casa tardi, e nessuno lo aspettava nella vecchia casa della famiglia.", "it"),
        ("O ministro chegou tarde a casa e ninguém o esperava na velha sala da família.", "pt"),
        ("De minister kwam laat thuis en niemand had in het oude huis op hem gewacht.", "nl"),
        ("Minister wrócił do domu późno i nikt na niego nie czekał w starym domu, bo było za późno.", "pl"),
        ("Bakan eve çok geç geldi ve bu eski evde onu bekleyen hiç kimse yoktu, ne de bir ışık.", "tr"),
        ("部长在一个雨夜很晚才回到家，老房子里没有人等他。", "zh"),
        ("장관은 비 오는 밤 늦게 집에 돌아왔고 아무도 그를 기다리지 않았다.", "ko"),
        ("Міністр повернувся додому пізно ввечері, і ніхто на нього не чекав.", "uk"),
        ("عاد الوزير إلى البيت في وقت متأخر من الليل ولم ينتظره أحد.", "ar"),
        ("brin trask molo fent quas delu nimt orso palk wemt", "und"),
        ("Too short to tell", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
