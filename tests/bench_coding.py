"""How fast the coder is, beside peers, by hand: `python tests/bench_coding.py [--rounds N]`. Not a test; no number here is asserted.

Enters: sentences written below, filled with names by a fixed seed, and the texts of `tests/benchmark/texts` where they are there. Leaves:
printed tables. *Ours* is end to end: `document_from` and `mentions_of`, resolution and all, with the lexicon loaded. The peers only match
the same forms (flashgeotext: countries, with its own defaults besides; spaCy: blank English and an EntityRuler); a peer that is not
installed is named (`pip install -e .[peers]`). One process, one core, the median of several rounds.
"""

import argparse
import gc
import logging
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
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
    "The price of that habit is paid later, in trust that is gone when it is needed and in friends who no longer return a call.",
    "No treaty survives a government that reads it only for what it forbids, and no ally forgets who was left out of the room.",
    "For months officials had promised that the old rules would hold; then, within a week, nobody could say what the rules were.",
    "It would be wrong to blame one man for a drift that began long before, under cabinets of both parties and without much debate.",
    "That is how influence is lost: not in one defeat, but in a hundred small occasions on which nobody thought it worth the trouble.",
    "Voters at home noticed little of it, since prices stayed low and the evening news had other things to show them.",
    "Does {short} want a deal with {actor}, or only the photograph that goes with it?",
    "An editorial in {paper} said that {place} had gained more from {bloc} than {seat} likes to admit.",
)


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
            paragraph = " ".join(_filled(draw.choice(SENTENCES), pools, draw) for _ in range(draw.randint(3, 6)))
        written.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(written)


def _filled(sentence: str, pools: dict[str, list[str]], draw: random.Random) -> str:
    for name, pool in pools.items():
        while f"{{{name}}}" in sentence:
            sentence = sentence.replace(f"{{{name}}}", draw.choice(pool), 1)
    return sentence[0].upper() + sentence[1:]


def seconds(task: Callable[[], object], *, rounds: int) -> float:
    """The median time of a task over the rounds, after one that is not counted."""
    task()
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        task()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


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
        "start = time.perf_counter(); loaded = lexicon.load_lexicon(); middle = time.perf_counter()\n"
        "coder.mentions_of(document_from('Vladimir Putin met Xi in Moscow.', name='x'), loaded)\n"
        "print(middle - start, time.perf_counter() - start)"
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

    logging.disable(logging.CRITICAL)
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


PEERS: dict[str, Callable[[Lexicon, str], Callable[[], object]]] = {
    "flashgeotext": flashgeotext_task,
    "spaCy blank + EntityRuler": spacy_task,
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Print how fast the coder is, beside its peers.")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the median counts (5)")
    rounds = parser.parse_args().rounds
    lexicon = load_lexicon()
    text = text_of(COMPARED)
    found = coded(text, lexicon)
    size = len(text) / 1e6
    print(f"{size:.2f} MB, {1000 * found / len(text):.1f} mentions per 1,000 characters, {len(lexicon.forms)} forms\n")
    print(f"{'end to end':28}{'MB/s':>8}")
    ours = size / seconds(lambda: coded(text, lexicon), rounds=rounds)
    print(f"{'ours, with resolution':28}{ours:8.2f}")
    for name, task_of in PEERS.items():
        try:
            task = task_of(lexicon, text)
        except ImportError:
            print(f"{name:28}not installed: pip install -e .[peers]")
            continue
        print(f"{name:28}{size / seconds(task, rounds=rounds):8.2f}")
    loaded, first = start_up(rounds)
    print(f"\nstart-up: lexicon loaded {loaded:.3f} s, first text coded {first:.3f} s\n")
    print(f"{'characters':>12}{'mentions MB/s':>15}{'themes MB/s':>13}{'peak MB per MB':>16}")
    rates = []
    for characters in SIZES:
        text = text_of(characters)
        document = document_from(text, name="bench", date="2018-06")
        rates.append(len(text) / 1e6 / seconds(lambda text=text: coded(text, lexicon), rounds=rounds))  # type: ignore[misc]
        themes = len(text) / 1e6 / seconds(lambda d=document: themes_of(d, lexicon.themes), rounds=rounds)  # type: ignore[misc]
        print(f"{len(text):12,}{rates[-1]:15.2f}{themes:13.2f}{memory_per_megabyte(text, lexicon):16.1f}")
    print(f"\nlinearity: {rates[-1] / rates[0]:.2f} of the smallest text's speed at the largest (1 is linear)")


if __name__ == "__main__":
    main()
