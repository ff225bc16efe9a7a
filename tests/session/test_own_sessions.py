"""A reader's essays are that reader's alone: two sessions side by side, and what the caches of the process are asked to keep."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.session import desk


def mine() -> None:
    import streamlit as st

    from components.ingest.extract import Extract, ExtractParagraph
    from components.session import own
    from components.session.desk import lay_out, open_desk

    desk = open_desk()
    text = st.text_input("text")
    if text and not own.own_essays():
        brought = Extract(name="mine.txt", format="text", paragraphs=(ExtractParagraph(text, "author"),))
        lay_out([own.bring(b"", name="mine.txt", shipped=desk.shipped, extract=lambda *_, **__: brought).slug])
        desk = open_desk()
    st.write(" ".join(essay.document.text if essay.document else essay.slug for essay in desk.essays))
    st.write(" ".join(sorted(desk.subjects)))


def test_two_readers_never_see_each_others_essays() -> None:
    first, second = (AppTest.from_function(mine, default_timeout=60) for _ in range(2))
    first.run()
    second.run()
    first.text_input[0].set_value("Italy met Ruritania at the lake.").run()
    second.run()
    assert first.markdown[0].value == "Italy met Ruritania at the lake."
    assert first.markdown[1].value == "ITA"
    assert second.markdown[0].value == "personalized-diplomacy one-man-show own-goals"
    assert "RUS" in second.markdown[1].value.split()
    third = AppTest.from_function(mine, default_timeout=60)
    third.run()
    assert "Ruritania" not in third.markdown[0].value
    second.text_input[0].set_value("France stayed at home.").run()
    first.run()
    assert (first.markdown[0].value, second.markdown[0].value) == (
        "Italy met Ruritania at the lake.",
        "France stayed at home.",
    )


def test_no_cache_of_the_process_is_asked_to_keep_what_is_made_of_a_readers_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    for name in ("_tables", "_subjects", "_kept"):
        whole = getattr(desk, name)

        def watched(*given: object, whole: Callable[..., object] = whole) -> object:
            asked.append(repr(given))
            return whole(*given)

        monkeypatch.setattr(desk, name, watched)
    at = AppTest.from_function(mine, default_timeout=60)
    at.run()
    shipped = len(asked)
    assert shipped
    at.text_input[0].set_value("Italy met the Margravine of Ruritania.").run()
    assert "Margravine" in at.markdown[0].value
    at.run()
    assert [each for each in asked if "Margravine" in each or "brought-mine" in each] == []
