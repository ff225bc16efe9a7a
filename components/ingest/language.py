"""Which language a text is in, as ISO 639-1: by its script, and in Latin script by its smallest words.

Enters: a text. Leaves: a code of `LANGUAGES`, "und" where it is none of them, "" where there is too little text to tell. In running
prose some two words in five are among its language's smallest ones; the language with the largest share wins, English where two are even.
"""

import re

from components.ingest.words import WORD

SMALL_WORDS = {
    "en": "the of and to a in is that it was for on are as with his they at be this have from or had by but not what were we when "
          "can said there an which she how their if will he its who has been would more than them only into nobody",
    "de": "der die das und in zu den ist von nicht mit sich des auf für im dem ein eine als auch es an er hat aus bei sie nach wird war "
          "niemand einen einer wie dass wir über um noch nur",
    "fr": "le la les de des du et à un une en est que qui dans pour pas sur il au aux par ne se ce avec plus son sa ses était elle d l "
          "qu n s c nous ont été mais leur",
    "es": "el la los las de del y a en que un una es por con no se su para al lo como más fue pero sus le ha había era nadie cuando sin",
    "it": "il lo la gli le di del della e che è un una in per non con si da al dei nel sono era più come anche ma suo sua alla nessuno",
    "pt": "o a os as de do da dos das e que em um uma não com por para no na se ao foi mais como mas sua seu ele era à ninguém pelo",
    "nl": "de het een en van in is dat op te met voor niet zijn aan er als was ook bij hij naar die door om maar werd had niemand uit",
    "sv": "och i att det som en på är av för med till den inte om ett han var hade från sig ingen men de så vid efter",
    "da": "og i at det som en på er af for med til den ikke om et han var havde fra sig ingen men de så ved efter der blev",
    "no": "og i at det som en på er av for med til den ikke om et han var hadde fra seg ingen men de så ved etter ble",
    "fi": "ja on ei että se oli hän mutta kun myös joka ovat niin kuin tai ole hänen sen jo vain kukaan vielä ollut",
    "pl": "i w na z do się nie że jest to o jak po przez był od dla za co ale jego nikt przy było oraz tym który",
    "cs": "a v na se je že z do o s to i za by ale jako pro byl jeho který od nebo už před nikdo po k ve když",
    "sk": "a v na sa je že z do o s to i za by ale ako pre bol jeho ktorý od alebo už pred nikto po k vo keď",
    "hu": "a az és hogy nem is egy volt meg ez de mint csak azt már ki van el még senki ő nem",
    "ro": "și de a în la cu o pe nu că din un este pentru care mai se au fost sa lui nimeni dar prin al",
    "hr": "i u je na se da su za od s a ne koji o kao što ali iz bio nije nitko samo po",
    "tr": "ve bir bu da de için ile ne olarak daha çok gibi en o kadar sonra ama olan var değil hiç kimse onu",
    "id": "yang dan di ke dari untuk dengan tidak ini itu pada dalam adalah akan telah oleh sebagai ia juga mereka",
    "la": "et in est non ad cum ut sed quod qui ex si ab de esse sunt atque enim nec aut quae",
}  # fmt: skip
LATIN = {language: frozenset(small.split()) for language, small in SMALL_WORDS.items()}
SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
"""Scripts in the order in which they are looked for: a sign that only one language has goes before its script."""
OF_ITS_SCRIPT = {"ja": 0.1, "uk": 0.01, "fa": 0.01}
"""Share of the letters from which such a sign tells; a script needs HALF of them."""
HALF = 0.4
CALLED = (
    "ar Arabic|cs Czech|da Danish|de German|el Greek|en English|es Spanish|fa Persian|fi Finnish|fr French|he Hebrew|hi Hindi|hr Croatian|"
    "hu Hungarian|id Indonesian|it Italian|ja Japanese|ko Korean|la Latin|nl Dutch|no Norwegian|pl Polish|pt Portuguese|ro Romanian|"
    "ru Russian|sk Slovak|sv Swedish|th Thai|tr Turkish|uk Ukrainian|zh Chinese"
)
LANGUAGES = dict(each.split(" ", 1) for each in CALLED.split("|"))
"""Code and English name of every language that is told; Cyrillic and Arabic script without more are called Russian and Arabic."""
UNKNOWN = "und"
ENOUGH = 8
"""Words, or letters of another script, below which nothing is told."""
LEAST = 0.15
"""Share of smallest words below which a text in Latin script is in no language known here."""
SAMPLE = 20_000


def language_of(text: str) -> str:
    """The code of the language that most of the text is in, `UNKNOWN`, or ""."""
    sample = text[:SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    foreign = sum(1 for character in sample if character > "\u02ff" and character.isalpha())
    if foreign >= max(ENOUGH, HALF * letters):
        for language, script in SCRIPTS:
            if len(script.findall(sample)) >= OF_ITS_SCRIPT.get(language, HALF) * letters:
                return language
        return UNKNOWN
    words = [word.lower() for whole in WORD.findall(sample) for word in re.split("['’]", whole)]
    if len(words) < ENOUGH:
        return ""
    shares = {language: sum(word in small for word in words) / len(words) for language, small in LATIN.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= LEAST else UNKNOWN


def language_notice(name: str, language: str) -> str:
    """What the reader is told of a text that is not in English, or ""."""
    if language in ("", "en"):
        return ""
    seems = (
        "does not seem to be in English"
        if language == UNKNOWN
        else f"seems to be in {LANGUAGES[language]}, not in English"
    )
    return f"{name} {seems}: the program knows names and themes as English has them, and will find few."
