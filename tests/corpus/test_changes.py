"""A reader's changes on texts that can be counted by hand: what each makes of a coding, what it says it did, and what is no fault."""

from dataclasses import replace

import pytest

from components.coding.lexicon import Lexicon, load_lexicon
from components.coding.mention import ThemeCoding
from components.corpus.change import Change, Coded, Recoded, Silenced, Spot, family
from components.corpus.changes import Effect, applied, is_changed, rules_of
from components.corpus.correct import coding_of
from components.corpus.essay import Coding, Correction, Essay
from components.corpus.listed import Difference, Listed, checked, code_of, country_code, difference, longer
from components.corpus.own import OwnEssay, OwnParagraph, essay_of
from components.corpus.program import program_coding
from components.ingest.errors import InputError

TEXTS = (
    "Jordan met Merkel. Angela Merkel of Germany spoke.",
    "Bob Reedy rows. Reedy is a guest in Jordan.",
    "Share Jordan",
)
NO_MENTION = "Nothing to change: the essay has no such mention there, the text may be another."
NO_WORDS = "Nothing to change: the words stand nowhere there, or are coded so already."
NO_COUNTRY = (
    "“Ruritania” is no country that the program knows: write its usual English name, or code it as a bloc or region."
)
NO_LAYER = "“boat” is nothing that is coded: choose person, country, bloc or region, movement, cited voice, theme."


@pytest.fixture(autouse=True)
def tiny_coder() -> None:
    """The real coder, for what a lexicon changes can be seen in that alone."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def essay(lexicon: Lexicon) -> Essay:
    voices = ("author", "author", "furniture")
    paragraphs = tuple(OwnParagraph(text, voice) for text, voice in zip(TEXTS, voices, strict=True))
    return essay_of(OwnEssay("brought-lake", "lake.txt", "text", paragraphs, "Lake", date="2018"), lexicon)


def coded(essay: Essay, lexicon: Lexicon, *changes: Change, which: str = "corrected") -> list[tuple]:
    """Paragraph, surface, layer, code and rule of every mention after the changes."""
    listed = tuple(each for each in changes if isinstance(each, Listed))
    differences = {}
    if listed and essay.document:
        after = program_coding(essay.document, longer(lexicon, listed))
        differences[essay.slug] = difference(program_coding(essay.document, lexicon), after)
    (made,), _ = applied([essay], changes, label=lexicon.label, differences=differences)
    return [(m.paragraph, m.surface, m.layer, m.code, m.rule) for m in coding_of(made, which).mentions]


PLAIN = [
    (1, "Jordan", "country", "JOR", "name"),
    (1, "Merkel", "leader", "Angela Merkel", "surname after full name"),
    (1, "Angela Merkel", "leader", "Angela Merkel", "full name"),
    (1, "Germany", "country", "DEU", "name"),
    (2, "Jordan", "country", "JOR", "name"),
]


def test_without_changes_it_is_the_programs_coding(essay: Essay, lexicon: Lexicon) -> None:
    assert coded(essay, lexicon) == PLAIN
    assert applied([essay], (), label=lexicon.label) == ((essay,), ())


def jordan(scope: str, **more: str) -> Recoded:
    return Recoded("brought-lake", "country", "JOR", Spot(1, 0, 6, "Jordan"), scope, **more)


@pytest.mark.parametrize(("scope", "left"), [("here", PLAIN[1:]), ("written", PLAIN[1:4]), ("essay", PLAIN[1:4])])
def test_this_is_not_that_country(essay: Essay, lexicon: Lexicon, scope: str, left: list[tuple]) -> None:
    assert coded(essay, lexicon, jordan(scope)) == left
    assert coded(essay, lexicon, jordan(scope), which="program") == left


def test_everywhere_takes_other_forms_and_wherever_it_is_written_so_does_not(essay: Essay, lexicon: Lexicon) -> None:
    spot = Spot(1, 11, 17, "Merkel")
    written = Recoded("brought-lake", "leader", "Angela Merkel", spot, "written")
    assert coded(essay, lexicon, written) == [PLAIN[0], *PLAIN[2:]]
    assert coded(essay, lexicon, replace(written, scope="essay")) == [PLAIN[0], *PLAIN[3:]]


def test_it_is_someone_else(essay: Essay, lexicon: Lexicon) -> None:
    change = jordan("here", to_layer="leader", to_code="Hamilton Jordan")
    rule = "you: Hamilton Jordan, not Jordan"
    assert coded(essay, lexicon, change) == [(1, "Jordan", "leader", "Hamilton Jordan", rule), *PLAIN[1:]]


def test_this_is_one_too_here_and_everywhere(essay: Essay, lexicon: Lexicon) -> None:
    here = Coded("brought-lake", "leader", "Bob Reedy", Spot(2, 16, 21, "Reedy"))
    rule = "you: this is Bob Reedy too"
    assert coded(essay, lexicon, here) == [*PLAIN[:4], (2, "Reedy", "leader", "Bob Reedy", rule), PLAIN[4]]
    everywhere = Coded("brought-lake", "leader", "Bob Reedy", Spot(0, 0, 0, "Reedy"), "essay")
    whole = Coded("brought-lake", "leader", "Bob Reedy", Spot(0, 0, 0, "Bob Reedy"), "essay")
    both = [(2, "Bob Reedy", "leader", "Bob Reedy", rule), (2, "Reedy", "leader", "Bob Reedy", rule)]
    assert coded(essay, lexicon, everywhere, whole) == [*PLAIN[:4], *both, PLAIN[4]]
    assert coded(essay, lexicon, whole, everywhere) == [*PLAIN[:4], *both, PLAIN[4]]


def test_a_readers_mention_takes_the_place_of_what_it_meets_on_its_layer_alone(essay: Essay, lexicon: Lexicon) -> None:
    change = Coded("brought-lake", "country", "DEU", Spot(1, 19, 43, "Angela Merkel of Germany"))
    whole = (1, "Angela Merkel of Germany", "country", "DEU", "you: this is Germany too")
    assert sorted(coded(essay, lexicon, change)) == sorted([*PLAIN[:3], whole, PLAIN[4]])


def test_furniture_is_never_coded(essay: Essay, lexicon: Lexicon) -> None:
    change = Coded("brought-lake", "actor", "The Share", Spot(0, 0, 0, "Share"), "essay")
    assert coded(essay, lexicon, change) == PLAIN


def test_a_rule_is_switched_off_and_corrections_by_hand_stay(essay: Essay, lexicon: Lexicon) -> None:
    by_hand = Correction(
        "country", "add", 2, essay.paragraphs[1].start, essay.paragraphs[1].start + 3, "ITA", "name", 0, "a wink", "Bob"
    )
    corrected = replace(essay, corrections=(by_hand,))
    left = coded(corrected, lexicon, Silenced("country", "name"))
    assert left == [PLAIN[1], PLAIN[2], (2, "Bob", "country", "ITA", "reader: a wink")]
    assert coded(corrected, lexicon, Silenced("leader", "name")) != left
    assert rules_of([corrected]) == {
        ("country", "name"): 3,
        ("leader", "full name"): 1,
        ("leader", "surname after full name"): 1,
    }


def test_a_rule_is_named_without_its_case() -> None:
    assert family("role: president in office") == "role"
    assert family("full name") == "full name"


def test_a_person_who_is_added_is_coded_by_the_programs_rules(essay: Essay, lexicon: Lexicon) -> None:
    listed = checked(lexicon, "leader", "Bob Reedy", office="envoy", country="Norway")
    assert listed == Listed("leader", "Bob Reedy", (), "envoy", "NOR")
    added = [
        (2, "Bob Reedy", "leader", "Bob Reedy", "you: listed Bob Reedy (full name)"),
        (2, "Reedy", "leader", "Bob Reedy", "you: listed Bob Reedy (surname after full name)"),
    ]
    assert coded(essay, lexicon, listed) == [*PLAIN[:4], *added, PLAIN[4]]
    assert lexicon.people.get("Bob Reedy") is None


def test_a_longer_name_that_is_added_takes_the_place_of_a_country_in_it(lexicon: Lexicon) -> None:
    paragraphs = (OwnParagraph("The Jordan Valley Ring rows. Jordan waits.", "author"),)
    essay = essay_of(OwnEssay("brought-ring", "r.txt", "text", paragraphs, "Ring", date="2018"), lexicon)
    found = coded(essay, lexicon, checked(lexicon, "actor", "Jordan Valley Ring"))
    assert ("actor", "Jordan Valley Ring") in {(layer, code) for _, _, layer, code, _ in found}
    assert (1, "Jordan", "country", "JOR", "name") in found


def test_a_nickname_and_a_theme_of_the_readers(lexicon: Lexicon) -> None:
    text = "The Boot rows alone. On the lake the rowing club of the Boot drew up a rowing law."
    essay = essay_of(OwnEssay("brought-b", "b.txt", "text", (OwnParagraph(text, "author"),), "B", date="2018"), lexicon)
    nickname = checked(lexicon, "country", "Italy", "the Boot; Boot")
    assert nickname == Listed("country", "ITA", ("the Boot", "Boot"))
    codes = [(code, rule) for _, _, _, code, rule in coded(essay, lexicon, nickname)]
    assert codes == [("ITA", "you: listed Italy (name)")] * 2
    theme = checked(lexicon, "theme", "Rowing", "rowing club\nrowing law")
    after = program_coding(essay.document, longer(lexicon, (theme,)))  # type: ignore[arg-type]
    (made,), (effect,) = applied(
        [essay], (theme,), label=lexicon.label, differences={essay.slug: difference(essay.program, after)}
    )
    (found,) = [each for each in coding_of(made, "corrected").themes if each.theme == "Rowing"]
    assert (found.level, [cue.phrase for cue in found.cues], found.rule) == (
        2,
        ["rowing club", "rowing law"],
        "you: cues of Rowing",
    )
    assert effect.count >= 1
    assert {*lexicon.themes.labels} == {each for each in longer(lexicon, (theme,)).themes.labels if each != "Rowing"}


def test_a_cue_for_a_theme_of_ours_is_added_to_it(lexicon: Lexicon) -> None:
    label = lexicon.themes.labels["trade"]
    assert checked(lexicon, "theme", label.upper(), "honey") == Listed("theme", "trade", ("honey",))


def test_a_theme_of_a_paragraph_is_taken_away(essay: Essay, lexicon: Lexicon) -> None:
    themed = replace(
        essay, program=Coding(essay.program.mentions, (ThemeCoding(1, "trade", 2), ThemeCoding(2, "trade", 1)))
    )
    for scope, left in (("here", [2]), ("essay", [])):
        change = Recoded("brought-lake", "theme", "trade", Spot(1, 0, 0, ""), scope)
        (made,), (effect,) = applied([themed], (change,), label=lexicon.label)
        assert [each.paragraph for each in coding_of(made, "corrected").themes] == left
        assert effect.count == 2 - len(left)


def test_what_a_change_did_is_told(essay: Essay, lexicon: Lexicon) -> None:
    changes = (jordan("essay"), Silenced("leader", "full name"))
    (made,), effects = applied([essay], changes, label=lexicon.label)
    assert effects == (
        Effect(changes[0], 2, (("brought-lake", 1), ("brought-lake", 2))),
        Effect(changes[1], 1, (("brought-lake", 1),)),
    )
    assert is_changed(made)
    assert not is_changed(essay)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (replace(jordan("here"), essay="elsewhere"), "Its essay is not on the page."),
        (replace(jordan("here"), spot=Spot(1, 1, 7, "Jordan")), NO_MENTION),
        (replace(jordan("here"), spot=Spot(99, 0, 6, "Jordan")), NO_MENTION),
        (Coded("brought-lake", "leader", "X Y", Spot(1, 0, 6, "Norway")), NO_WORDS),
        (Coded("brought-lake", "leader", "X Y", Spot(1, 0, 999, "Norway")), NO_WORDS),
        (Coded("brought-lake", "leader", "X Y", Spot(0, 0, 0, ""), "essay"), NO_WORDS),
        (Coded("brought-lake", "country", "JOR", Spot(1, 0, 6, "Jordan")), NO_WORDS),
        (Silenced("leader", "no such rule"), "Nothing to change: that rule decided nothing here."),
        (Listed("leader", "Nobody Here"), "Nothing to change: the texts at hand do not write it, or it is coded so already."),
    ],
)  # fmt: skip
def test_a_change_that_finds_nothing_says_so_and_is_no_fault(
    essay: Essay, lexicon: Lexicon, change: Change, said: str
) -> None:
    (made,), effects = applied([essay], (change,), label=lexicon.label, differences={"brought-lake": Difference()})
    assert effects == (Effect(change, said=said),)
    assert not is_changed(made)


def test_without_the_text_a_place_is_coded_and_words_cannot_be_looked_for(essay: Essay, lexicon: Lexicon) -> None:
    bare = replace(essay, document=None)
    here = Coded("brought-lake", "leader", "Bob Reedy", Spot(2, 16, 21, "Reedy"))
    assert (2, "Reedy", "leader", "Bob Reedy", "you: this is Bob Reedy too") in coded(bare, lexicon, here)
    assert coded(bare, lexicon, jordan("essay")) == PLAIN[1:4]
    words = Coded("brought-lake", "leader", "Bob Reedy", Spot(0, 0, 0, "Reedy"), "essay")
    _, (effect,) = applied([bare], (words,), label=lexicon.label)
    assert effect.said == "The essay’s text is not at hand, so the words cannot be looked for."


def test_a_place_holds_where_paragraphs_stand_further_apart(essay: Essay, lexicon: Lexicon) -> None:
    shift = 40
    second = essay.paragraphs[1]
    moved = replace(second, start=second.start + shift, end=second.end + shift)
    mentions = tuple(
        replace(m, start=m.start + shift, end=m.end + shift) if m.paragraph == 2 else m for m in essay.program.mentions
    )
    apart = replace(essay, document=None, paragraphs=(essay.paragraphs[0], moved), program=Coding(mentions, ()))
    change = Recoded("brought-lake", "country", "JOR", Spot(2, 36, 42, "Jordan"))
    assert coded(essay, lexicon, change) == PLAIN[:4]
    assert coded(apart, lexicon, change) == PLAIN[:4]


@pytest.mark.parametrize(
    ("layer", "name", "others", "more", "said"),
    [
        ("leader", "x", "", {}, "“x” is no name: write two letters or more, as the texts write it."),
        ("leader", "…!", "", {}, "“…!” is no name: write two letters or more, as the texts write it."),
        ("leader", "x" * 81, "", {}, f"“{'x' * 79}…” is too long for a name: 80 characters is the most."),
        ("theme", "Rowing", "row~", {}, "“row~” holds the sign ~: write the words as the texts write them."),
        ("theme", "Rowing", "", {}, "Give a cue or more, as the texts write them: without one there is nothing to look for."),
        ("country", "Italy", "", {}, "Give the nickname, as the texts write it: without one there is nothing to look for."),
        ("country", "Ruritania", "Rury", {}, NO_COUNTRY),
        ("leader", "Bob Reedy", "", {"office": "envoy"}, "In which country is Bob Reedy envoy? Name it, or choose no office."),
        ("leader", "Bob Reedy", "", {"office": "boss", "country": "Italy"}, "“boss” is no office of the list: choose one, or none."),
        ("boat", "Bob Reedy", "", {}, NO_LAYER),
        ("actor", "Bob", ";".join(f"name {n}" for n in range(41)), {}, "41 names or cues are too many for one entry: 40 is the most."),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_told(
    lexicon: Lexicon, layer: str, name: str, others: str, more: dict[str, str], said: str
) -> None:
    with pytest.raises(InputError) as fault:
        checked(lexicon, layer, name, others, **more)
    assert str(fault.value) == said


@pytest.mark.parametrize(
    ("layer", "name", "code"),
    [
        ("country", "germany", "DEU"),
        ("country", "DEU", "DEU"),
        ("leader", "angela merkel", "Angela Merkel"),
        ("leader", "Bob Reedy", "Bob Reedy"),
        ("bloc", "european union", "European Union"),
        ("actor", "The Rowers", "The Rowers"),
    ],
)
def test_a_name_is_found_as_the_lexicon_has_it(lexicon: Lexicon, layer: str, name: str, code: str) -> None:
    assert code_of(lexicon, layer, name) == code
    assert country_code(lexicon, "Germany") == "DEU"


def test_a_phrase_is_never_a_pattern(lexicon: Lexicon) -> None:
    hostile = "(a+)+$ [.*]"
    paragraphs = (OwnParagraph(f"It says {hostile} and {'a' * 60}!", "author"),)
    essay = essay_of(OwnEssay("brought-p", "p.txt", "text", paragraphs, "P", date="2018"), lexicon)
    found = coded(essay, lexicon, Coded("brought-p", "actor", hostile, Spot(0, 0, 0, hostile), "essay"))
    assert [surface for _, surface, *_ in found] == [hostile]
