"""Your essays without a browser: files and paste, what could not be taken, what is looked at and changed, and where it leads."""

import html
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.session.own import BYTES, ESSAYS, LAID
from components.views.own import LINKS, PRIVACY, SAMPLES_SAID
from tests.conftest import ROOT
from tests.views.test_pages import headings

ONE = "The first lake\n\nItaly met France on Tuesday and they talked of nothing else.\n\nA guest said:\n\nFrance waits."
TWO = "The second lake\n\nItaly met Japan on Friday and they talked of everything else.\n\nIt rained."


def own_page() -> None:
    from components.session.desk import open_desk
    from components.views.own import own_page

    own_page(open_desk())


def compare_page() -> None:
    from components.session.desk import open_desk
    from components.views.compare import compare

    compare(open_desk())


def opened() -> AppTest:
    at = AppTest.from_function(own_page, default_timeout=60)
    return checked(at.run())


def checked(at: AppTest) -> AppTest:
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def said(at: AppTest) -> str:
    return "\n".join(html.unescape(element.proto.body) for element in at.get("html"))


def faults(at: AppTest) -> list[str]:
    alerts = [element.proto.body for element in at.get("html") if "role='alert'" in element.proto.body]
    lines = [line for body in alerts for line in body.split(">", 1)[1].removesuffix("</p>").split("<br>")]
    return [html.unescape(line) for line in lines]


def upload(at: AppTest, *files: tuple[str, bytes]) -> AppTest:
    at.file_uploader[0].set_value([(name, data, "application/octet-stream") for name, data in files])
    return checked(at.run())


def paste(at: AppTest, text: str, title: str = "") -> AppTest:
    at.text_area[0].set_value(text)
    next(field for field in at.text_input if field.label == "Title, if you like").set_value(title)
    return checked(next(button for button in at.button if button.label == "Take this text").click().run())


def press(at: AppTest, label: str) -> AppTest:
    return checked(next(button for button in at.button if button.label == label).click().run())


def field(at: AppTest, label: str, value: str) -> AppTest:
    return checked(next(each for each in at.text_input if each.label == label).set_value(value).run())


def test_the_page_says_where_a_text_goes_and_that_nothing_is_here_yet() -> None:
    at = opened()
    assert headings(at, 1) == ["Your essays"]
    for sentence in (PRIVACY, LINKS, SAMPLES_SAID):
        assert sentence in said(at)
    assert not [button for button in at.button if button.label == "Lay side by side"]


def test_several_files_at_once_are_taken_and_a_bad_one_leaves_the_others() -> None:
    at = upload(opened(), ("one.txt", ONE.encode()), ("broken.pdf", b"%PDF-1.4 cut"), ("two.md", TWO.encode()))
    assert [each.name for each in at.session_state[ESSAYS]] == ["one.txt", "two.md"]
    (fault,) = faults(at)
    assert fault.startswith("broken.pdf ")
    assert "Here: 2 essays of yours" in headings(at, 2)
    assert "What was taken out: The first lake" in headings(at, 2)
    assert at.file_uploader[0].value == []
    at = upload(at, ("again.txt", ONE.encode()))
    assert faults(at) == ["again.txt is left out: it is the same text as “The first lake”, which is here already."]
    assert len(at.session_state[ESSAYS]) == 2


def test_a_pasted_text_is_taken_and_the_fields_are_empty_again() -> None:
    at = paste(opened(), ONE, "Mine <b>& yours")
    (own,) = at.session_state[ESSAYS]
    assert (own.title, own.name, own.format) == ("Mine <b>& yours", "pasted text", "text")
    assert at.text_area[0].value == ""
    assert "<b>" not in "".join(element.proto.body for element in at.get("html") if "Mine" in element.proto.body)
    assert own.slug not in at.session_state[BYTES] if BYTES in at.session_state else True


def test_an_empty_paste_is_said_to_be_empty_and_stays_in_its_field() -> None:
    at = paste(opened(), "  ", "Kept")
    assert faults(at) == ["pasted text is empty: put the essay's text into it, with a blank line between paragraphs."]
    assert ESSAYS not in at.session_state


def test_what_is_typed_goes_into_the_essay_and_what_is_no_date_does_not() -> None:
    at = field(paste(opened(), ONE), "Title", "The lake")
    at = field(at, "Author", "A. Guest")
    at = field(at, "Date", "soon")
    assert faults(at) == ["“soon” is no date: write 2019, 2019-01 or 2019-01-31, or leave it empty."]
    at = field(at, "Date", "2019-01")
    (own,) = at.session_state[ESSAYS]
    assert (own.title, own.author, own.date) == ("The lake", "A. Guest", "2019-01")
    assert faults(at) == []


def test_an_encoding_is_named_and_changeable() -> None:
    text = "The café\n\n" + "Emmanuel Macron déjeune à l’Élysée, et la France attend. " * 3
    at = upload(opened(), ("café.txt", text.encode("cp1252")))
    (box,) = [each for each in at.selectbox if each.label == "Read as"]
    assert box.value == at.session_state[ESSAYS][0].encoding
    assert "Windows-1252 (Western)" in box.options
    at = checked(box.set_value("mac_roman").run())
    (own,) = at.session_state[ESSAYS]
    assert own.encoding == "mac_roman"
    assert "Ž" in own.paragraphs[0].text or "È" in own.paragraphs[0].text
    (box,) = [each for each in at.selectbox if each.label == "Read as"]
    at = checked(box.set_value("utf-16-le").run())
    assert len(faults(at)) <= 1
    assert len(at.session_state[ESSAYS]) == 1


def test_essays_are_laid_out_as_chosen_and_more_than_six_are_not() -> None:
    at = upload(opened(), ("one.txt", ONE.encode()), ("two.md", TWO.encode()))
    (pills,) = [group for group in at.button_group if group.label == "On the page"]
    assert pills.value == ["brought-the-first-lake", "brought-the-second-lake"]
    at = press(at, "Lay side by side")
    assert at.session_state[LAID] == ("brought-the-first-lake", "brought-the-second-lake")
    assert "on the page" in str([element.proto for element in at.get("bidi_component")])
    more = [(f"{n}.txt", f"A lake of number {n}\n\nIt rained in Italy {n} days.".encode()) for n in range(3, 7)]
    at = upload(at, *more)
    (pills,) = [group for group in at.button_group if group.label == "On the page"]
    chosen = list(pills.value or [])
    assert len(chosen) == 6
    pills.set_value([*chosen, "own-goals"])
    at = press(at, "Lay side by side")
    assert faults(at) == ["7 essays are chosen, and six is the most that can be told apart: leave out 1."]
    assert len(at.session_state[LAID]) == 2


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_every_number_of_undated_essays_is_compared(count: int) -> None:
    at = AppTest.from_function(compare_page, default_timeout=60)
    essays = [(f"{n}.txt", ONE.replace("Tuesday", f"day {n}").replace("first", f"number {n}")) for n in range(count)]
    brought = upload(opened(), *((name, text.encode()) for name, text in essays))
    brought = press(brought, "Lay side by side")
    for key in (ESSAYS, LAID):
        at.session_state[key] = brought.session_state[key]
    if count == 1:
        at.session_state[LAID] = ("brought-the-number-0-lake",)
    at.query_params["lens"] = "countries"
    checked(at.run())
    assert "criticise one president" not in said(at)
    assert headings(at, 1)[0].startswith(("One", "Two", "Three", "Four", "Five", "Six"))


def test_a_link_to_a_readers_essays_says_that_they_are_not_here() -> None:
    frame = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    frame.query_params["essays"] = "brought-mine,brought-yours"
    frame.query_params["pair"] = "brought-mine,brought-yours"
    checked(frame.run())
    (note,) = [
        e.proto.body for e in frame.get("html") if "sbs-note" in e.proto.body and "role='status'" in e.proto.body
    ]
    assert "2 essays that their maker brought (“brought-mine”, “brought-yours”)" in html.unescape(note)
    assert "a text does not travel in an address" in html.unescape(note)
    assert headings(frame, 1) == ["Three essays, side by side"]


def test_the_sentence_about_one_president_is_said_of_the_shipped_essays_alone() -> None:
    at = AppTest.from_function(compare_page, default_timeout=60)
    assert "All three shipped essays criticise one president" in said(checked(at.run()))
    at.query_params["essays"] = "own-goals"
    assert "criticise one president" not in said(checked(at.run()))


def test_the_samples_are_there_to_be_tried_and_nobody_corrected_them() -> None:
    at = press(opened(), "Try two sample essays")
    first, second = at.session_state[ESSAYS]
    assert (first.format, second.format) == ("markdown", "text")
    for own in (first, second):
        words = sum(len(each.text.split()) for each in own.paragraphs)
        assert 600 <= words <= 850
        assert own.author
        assert own.date
        assert own.language == "en"
        assert {each.voice for each in own.paragraphs} == {"author", "heading", "quotation", "furniture"}
    assert {path.name for path in Path(ROOT / "data" / "samples").iterdir()} == {first.name, second.name}


def test_a_shipped_essay_whose_slug_begins_like_a_readers_word_is_no_readers() -> None:
    frame = checked(AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run())
    assert not dict(frame.query_params)
    assert "yours" not in "".join(str(each.proto) for each in frame.get("bidi_component"))
