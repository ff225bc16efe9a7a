"""How fast the coder is, beside peers, by hand: `python tests/bench_coding.py [--rounds N]`. Not a test; no number here is asserted.

Enters: sentences written below, filled with names by a fixed seed, and the texts of `tests/benchmark/texts` where they are there. Leaves:
printed tables. *Ours* is end to end: `document_from` and `mentions_of`, resolution and all, with the lexicon loaded. The peers only match
the same forms (flashgeotext: a table of lookups a layer; spaCy: blank English and an EntityRuler); a peer that is not
installed is named (`pip install -e .[peers]`). One process, one core, processor time, the median of several rounds.
"""

import argparse
import gc
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from components.coding.coder import mentions_of  # noqa: E402
from components.coding.lexicon import Lexicon, load_lexicon  # noqa: E402
from components.coding.themes import themes_of  # noqa: E402
from components.ingest.text import document_from  # noqa: E402

TEXTS = ROOT / "tests" / "benchmark" / "texts"
SIZES = (100_000, 500_000, 1_000_000, 2_000_000)
COMPARED = 500_000
"""Characters of the text on which the peers are timed."""
POOLS = {
    "who": (
        "Donald Trump, Vladimir Putin, Angela Merkel, Xi Jinping, Kim Jong Un, Barack Obama, Emmanuel Macron, Theresa May, "
        "Shinzo Abe, Recep Tayyip Erdoğan, Benjamin Netanyahu, Bashar al-Assad, Joe Biden, Tony Blair, Hillary Clinton, "
        "Narendra Modi, Justin Trudeau, Mohammed bin Salman, Boris Johnson, Volodymyr Zelensky"
    ),
    "short": "Trump, Putin, Merkel, Xi, Kim, Obama, Macron, May, Abe, Erdoğan, Netanyahu, Assad, Biden, Blair, Clinton, Modi",
    "place": (
        "Russia, China, the United States, Germany, France, Britain, Japan, Turkey, Israel, Syria, Iran, Saudi Arabia, India, "
        "Ukraine, North Korea, South Korea, Poland, Georgia, Jordan, Canada, Mexico, Iraq, Egypt, Vietnam"
    ),
    "seat": "Moscow, Beijing, Washington, Berlin, Paris, London, Tokyo, Ankara, the Kremlin, the White House, Tehran, Brussels",
    "kin": "Russian, Chinese, American, German, French, British, Japanese, Turkish, Israeli, Syrian, Iranian, Saudi, Indian, Polish",
    "bloc": "NATO, the European Union, the Middle East, the United Nations, ASEAN, the African Union, Europe, the Arab League",
    "actor": "Hamas, Hezbollah, the Taliban, the Houthis, Fatah",
    "office": "president, prime minister, foreign minister, leader, chancellor, ambassador, dictator, defense minister",
    "paper": "the Guardian, Reuters, the Washington Post, the BBC, the Wall Street Journal, Bloomberg",
    "name": "Jane Example, Aldo Sample, Mona Muster, Piotr Wzor, Ines Modelo, Karel Vzorek",
}
SENTENCES = (
    "When {who} met {who} in {seat}, the {kin} side had asked for less than {place} in the end was ready to give.",
    "President {short} told the {kin} {office} that {place} would never accept such terms, and {short} let it pass.",
    "The {kin} {office}, {who}, argued in {seat} that {bloc} had to choose between {place} and {place}.",
    "According to {paper}, {short} called {short} twice that week, while {seat} kept silent about the {kin} offer.",
    "Few in {place} believed that {short} could be trusted, but nobody in {bloc} said so aloud.",
    "“We have waited long enough for {place},” said {name}, a {kin} scholar who has advised three governments.",
    "That bargain, which {short} had praised in {seat}, left {place} and {place} to find their own way.",
    "Foreign Minister {name} flew to {seat} to ask whether {bloc} would still defend {place}.",
    "It is an old habit: the {office} of {place} promises, the {kin} press doubts, and {short} takes the credit.",
    "{actor} answered with rockets, and the {kin} army moved into the valleys between {place} and {place}.",
    "The talks about tariffs went on for months before the president noticed what {short} had signed away.",
    "None of this surprised {name}, who wrote years ago that power without patience is soon spent.",
    "{who} has no such doubts; nor, it seems, does the former {kin} {office}, who still speaks for {short}.",
    "U.S.-{kin} relations were never easy, yet {short}'s letters to {seat} show a warmth that {place} did not share.",
    "Does {short} want a deal with {actor}, or only the photograph that goes with it?",
    "An editorial in {paper} said that {place} had gained more from {bloc} than {seat} likes to admit.",
)

PLAIN = (
    "The price of that habit is paid later, in trust that is gone when it is needed and in friends who no longer return a call.",
    "No treaty survives a government that reads it only for what it forbids, and no ally forgets who was left out of the room.",
    "For months officials had promised that the old rules would hold; then, within a week, nobody could say what the rules were.",
    "It would be wrong to blame one man for a drift that began long before, under cabinets of both parties and without much debate.",
    "That is how influence is lost: not in one defeat, but in a hundred small occasions on which nobody thought it worth the trouble.",
    "Voters at home noticed little of it, since prices stayed low and the evening news had other things to show them.",
    "The argument is not new, and those who make it today would do well to read how it ended the last time it was tried.",
    "What looks like strength from afar is, seen from near by, often no more than the want of any better idea.",
)
"""Sentences without names, for an essay's density of about fifteen mentions per 1,000 characters."""
PLAIN_SHARE = 0.5


def text_of(size: int) -> str:
    """A text of about that many characters in paragraphs of three to six sentences, the same on every run."""
    draw = random.Random(size)
    pools = {name: pool.split(", ") for name, pool in POOLS.items()}
    paragraphs = [p for path in sorted(TEXTS.glob("*.txt")) for p in path.read_text(encoding="utf-8").split("\n\n")]
    written, length = [], 0
    while length < size:
        if paragraphs and draw.random() < 0.25:
            paragraph = draw.choice(paragraphs)
        else:
            paragraph = " ".join(_sentence(pools, draw) for _ in range(draw.randint(3, 6)))
        written.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(written)


def _sentence(pools: dict[str, list[str]], draw: random.Random) -> str:
    """One sentence, its blanks filled with names."""
    sentence = draw.choice(PLAIN if draw.random() < PLAIN_SHARE else SENTENCES)
    for name, pool in pools.items():
        while f"{{{name}}}" in sentence:
            sentence = sentence.replace(f"{{{name}}}", draw.choice(pool), 1)
    return sentence[0].upper() + sentence[1:]


def seconds(tasks: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """The median processor time of each task; the tasks take turns, so that other work on the machine falls on all of them."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for counted in range(rounds + 1):
        for name, task in tasks.items():
            gc.collect()
            start = time.process_time()
            task()
            if counted:
                times[name].append(time.process_time() - start)
    return {name: statistics.median(spent) for name, spent in times.items()}


def coded(text: str, lexicon: Lexicon) -> int:
    """How many mentions the coder finds, from the characters on."""
    return len(mentions_of(document_from(text, name="bench", date="2018-06"), lexicon))


def memory_per_megabyte(text: str, lexicon: Lexicon) -> float:
    """The most memory that coding takes on top of the lexicon and the text, in MB for each MB of text."""
    gc.collect()
    tracemalloc.start()
    coded(text, lexicon)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text)


def start_up(rounds: int) -> tuple[float, float]:
    """Seconds from a fresh process's imports done to the lexicon loaded, and to the first text coded."""
    program = (
        "import time; from components.coding import coder, lexicon; from components.ingest.text import document_from\n"
        "start = time.process_time(); loaded = lexicon.load_lexicon(); middle = time.process_time()\n"
        "coder.mentions_of(document_from('Vladimir Putin met Xi in Moscow.', name='x'), loaded)\n"
        "print(middle - start, time.process_time() - start)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        for _ in range(rounds)
    ]
    times = [tuple(map(float, run.split())) for run in runs]
    return statistics.median(t[0] for t in times), statistics.median(t[1] for t in times)


def flashgeotext_task(lexicon: Lexicon, text: str) -> Callable[[], object]:
    """flashgeotext over every form of the lexicon, one table of lookups a layer; raises ImportError where it is missing."""
    from flashgeotext.config import GeoTextConfiguration  # type: ignore[import-not-found, unused-ignore]
    from flashgeotext.geotext import GeoText  # type: ignore[import-not-found, unused-ignore]
    from flashgeotext.lookup import LookupData  # type: ignore[import-not-found, unused-ignore]

    tables: dict[str, dict[str, list[str]]] = {}
    for form in lexicon.forms.all():
        tables.setdefault(form.layer, {}).setdefault(form.code, []).append(form.text)
    peer = GeoText(GeoTextConfiguration(use_demo_data=False))
    for layer, table in tables.items():
        peer.add(LookupData(name=layer, data=table))
    return lambda: peer.extract(input_text=text)


def spacy_task(lexicon: Lexicon, text: str) -> Callable[[], object]:
    """spaCy's blank English with an EntityRuler over every form of the lexicon; raises ImportError where it is missing."""
    import spacy  # type: ignore[import-not-found, unused-ignore]

    peer = spacy.blank("en")
    peer.max_length = max(peer.max_length, len(text) + 1)
    ruler = peer.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": form.layer, "pattern": form.text} for form in lexicon.forms.all()])
    return lambda: peer(text)


def flashgeotext_own_task(lexicon: Lexicon, text: str) -> Callable[[], object]:
    """flashgeotext with the cities and countries that it brings along; raises ImportError where it is missing."""
    del lexicon
    from flashgeotext.geotext import GeoText  # type: ignore[import-not-found, unused-ignore]

    peer = GeoText()
    return lambda: peer.extract(input_text=text)


PEERS: dict[str, Callable[[Lexicon, str], Callable[[], object]]] = {
    "flashgeotext, our forms": flashgeotext_task,
    "flashgeotext, its own places": flashgeotext_own_task,
    "spaCy blank + EntityRuler, ours": spacy_task,
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Print how fast the coder is, beside its peers.")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the median counts (5)")
    rounds = parser.parse_args().rounds
    lexicon = load_lexicon()
    text = text_of(COMPARED)
    found = coded(text, lexicon)
    megabytes = len(text) / 1e6
    print(
        f"{megabytes:.2f} MB, {1000 * found / len(text):.1f} mentions per 1,000 characters, {len(lexicon.forms)} forms\n"
    )
    tasks: dict[str, Callable[[], object]] = {"ours, with resolution": lambda: coded(text, lexicon)}
    for name, task_of in PEERS.items():
        try:
            tasks[name] = task_of(lexicon, text)
        except ImportError:
            print(f"{name}: not installed (pip install -e .[peers])")
    print(f"{'end to end':34}{'MB/s':>8}")
    for name, spent in seconds(tasks, rounds=rounds).items():
        print(f"{name:34}{megabytes / spent:8.2f}")
    loaded, first = start_up(rounds)
    print(f"\nstart-up: lexicon loaded {loaded:.3f} s, first text coded {first:.3f} s\n")
    print(f"{'characters':>12}{'mentions MB/s':>15}{'themes MB/s':>13}{'peak MB per MB':>16}")
    texts = {size: text_of(size) for size in SIZES}
    documents = {size: document_from(texts[size], name="bench", date="2018-06") for size in SIZES}
    mentions = seconds({str(size): partial(coded, texts[size], lexicon) for size in SIZES}, rounds=rounds)
    themes = seconds({str(size): partial(themes_of, documents[size], lexicon.themes) for size in SIZES}, rounds=rounds)
    rates = []
    for size in SIZES:
        megabytes = len(texts[size]) / 1e6
        rates.append(megabytes / mentions[str(size)])
        theme_rate, memory = megabytes / themes[str(size)], memory_per_megabyte(texts[size], lexicon)
        print(f"{len(texts[size]):12,}{rates[-1]:15.2f}{theme_rate:13.2f}{memory:16.1f}")
    print(f"\nlinearity: {rates[-1] / rates[0]:.2f} of the smallest text's speed at the largest (1 is linear)")


if __name__ == "__main__":
    main()
