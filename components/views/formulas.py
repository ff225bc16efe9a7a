"""The formulas of *How it is counted*: what is computed, how, and where the formula is from.

Enters: the thresholds of the measures. Leaves: `FORMULAS`, rows of (what, how, source) in Markdown.
"""

from components.measures.agreement import PERSISTENCE, weight_of_top
from components.measures.agreement_words import TOP
from components.measures.connections import ENOUGH as TIE_ENOUGH
from components.measures.connections import OFTEN, SELDOM
from components.measures.contrast import CLEAR, HALF, LEAST, LIGHT
from components.measures.contrast_texts import NAMED_LEAST
from components.measures.findings import DOMINATES, DWELLS, QUOTED, THEME_PASSAGES
from components.measures.intervals import DRAWS, MIN_PARAGRAPHS
from components.measures.nearest import LEAST as NEAR_LEAST
from components.measures.nearest import SHARED, TOUCHED
from components.measures.quoted import FIRST as VOICE_FIRST
from components.measures.sharing import ENOUGH
from components.views.wording import per_cent

FORMULAS = (
    ("per 1,000 words", "1,000 × mentions ÷ words of the text in the chosen voice", "the usual rate of corpus work"),
    (
        "share of paragraphs",
        "paragraphs with at least one mention ÷ paragraphs in the chosen voice",
        "document frequency, with the paragraph as the unit",
    ),
    (
        "share of words (themes)",
        "words of the paragraphs where the theme is a main point (or touched) ÷ words in the chosen voice",
        "as the line above, weighed by length",
    ),
    (
        "interval",
        f"95 %: the 2.5th and 97.5th percentile of {DRAWS:,} resamplings of the essay’s paragraphs, with a fixed seed; "
        f"at a count of 0 the upper end is 3 ÷ words, for shares of paragraphs and for themes 3 ÷ paragraphs; "
        f"no other interval under {MIN_PARAGRAPHS} paragraphs",
        "Efron 1979; Hanley and Lippman-Hand 1983",
    ),
    (
        "position",
        "words before the mention ÷ words of the text; inside a paragraph it grows with the characters",
        "the lexical dispersion plot; Bird, Klein and Loper 2009",
    ),
    (
        "dispersion (DPnorm)",
        "with s the share of the words that each paragraph holds and v its share of the subject’s mentions: "
        "½ Σ |v − s| ÷ (1 − min s), 0 where mentions lie as the words do, 1 where all lie in the shortest paragraph; "
        f"it and the first mention only from {DWELLS} mentions on, and not for themes, which are coded by paragraph",
        "Gries 2008; Lijffijt and Gries 2012",
    ),
    (
        "map",
        "the area of a circle ÷ that of the largest on any of the maps = value ÷ the largest value, but never too small to be seen; "
        "a country stands at the middle of its largest stretches of land; the projection keeps areas",
        "Equal Earth: Šavrič, Patterson and Jenny 2018; land: Natural Earth, public domain, without borders",
    ),
    (
        "too few to compare",
        f"a lens with under {DWELLS} mentions (for themes: paragraphs × themes) in all essays but one says so above its charts",
        "a threshold of ours",
    ),
    (
        "shared emphasis",
        "each essay’s emphasis as shares p and q of its own total: S = Σ min(p, q), from 0 to 1",
        "1 − the dissimilarity of Bray and Curtis 1957, on shares",
    ),
    (
        "its yardstick",
        "the mean S of two essays that both draw from the pooled shares, at these essays’ counts; "
        f"below {ENOUGH} mentions (for themes and shares of paragraphs: paragraphs × subjects) in either essay no figure is given",
        "resampling; likewise for the three below",
    ),
    (
        "same subjects (Jaccard)",
        "subjects that both essays speak of ÷ subjects that either speaks of, however often",
        "Jaccard 1912",
    ),
    (
        "like shares (1 − JSD)",
        "1 − the Jensen-Shannon divergence (not its root, the distance) of p and q to base 2: JSD = H((p + q) ÷ 2) − "
        "(H(p) + H(q)) ÷ 2, with H the entropy in bits",
        "Lin 1991",
    ),
    (
        "like rankings (RBO)",
        f"rank-biased overlap of the two rankings by emphasis, extrapolated, with persistence {PERSISTENCE}: the overlap to each "
        f"depth d weighs {PERSISTENCE} to the power d, so the first {TOP} ranks decide {per_cent(weight_of_top(TOP))}; tied "
        "subjects count as the mean over every way to break the ties",
        "Webber, Moffat and Zobel 2010, equation 32; ties: variant a of Corsi and Urbano 2024",
    ),
    (
        "regions",
        "a subject lies in the region of exactly those essays that speak of it at least once; the bars of four essays or more "
        "count the subjects of each region",
        "Venn 1880; UpSet, Lex and others 2014",
    ),
    (
        "what a sentence or title may say",
        f"“dwells on”, and being named first, need at least {DWELLS} mentions; a difference between essays, and “leads”, need "
        f"intervals that do not meet; a theme leads an essay from {per_cent(DOMINATES)} of its words (or paragraphs) on, and differs from "
        f"{THEME_PASSAGES} paragraphs on",
        "thresholds of ours",
    ),
    (
        "ways to count (What stands out)",
        "every sentence is asked again with one choice changed: other kinds of mention (pronouns only where every chosen essay has "
        "them coded), counts, rates or shares of paragraphs, with or without headings and quotations, the program’s coding or the "
        "corrected one; a choice that the sentence does not rest on is left out, and where it fails the sentence says so",
        "a rule of ours, after the specification curve of Simonsohn, Simmons and Nelson 2020",
    ),
    (
        "voice (whole essay against the author’s own)",
        f"told where at least {per_cent(QUOTED)} of at least {DWELLS} mentions of a subject stand in block quotations, or where "
        f"among an essay’s first {VOICE_FIRST} subjects of {DWELLS} mentions or more one passes another when they go",
        "a threshold of ours",
    ),
    (
        "log-odds (Contrast)",
        "ln[(y₁ + α) ÷ (n₁ + α₀ − y₁ − α)] − the same of the other essay, with y uses among n words, α the prior of the "
        "word and α₀ the sum of all α; z is this divided by √(1 ÷ (y₁ + α) + 1 ÷ (y₂ + α))",
        "Monroe, Colaresi and Quinn 2008, log-odds ratio with an informative Dirichlet prior",
    ),
    (
        "its prior",
        "“shared mix”: α₀ is the mean number of words of the two essays, α the word’s share of both together times α₀; "
        f"“a tenth of it”: {LIGHT:g} of that; “half a use each”: {HALF:g} for every word. "
        f"A word is clearly one essay’s where z is {CLEAR} or more either way, and is listed from {LEAST} uses in both together; "
        f"a title names it where that holds under all three priors and it has {NAMED_LEAST} uses",
        "as above; the choice of α₀ is ours: the prior weighs as much as one more essay in which both speak alike",
    ),
    (
        "log ratio (Contrast)",
        f"log₂ of the ratio of the two rates; a count of 0 is taken as {HALF:g}",
        "Hardie 2014",
    ),
    (
        "connections, lift",
        "with r and c the paragraphs that hold each of two subjects, n all paragraphs in the chosen voice and b those with both: "
        f"lift = b · n ÷ (r · c), 1 as if placed independently; told where b or r · c ÷ n is at least {TIE_ENOUGH}, marked at "
        f"{OFTEN:g} and above and at {SELDOM:g} and below",
        "Brin, Motwani, Ullman and Tsur 1997; the thresholds are ours",
    ),
    (
        "speaks to the same",
        "each leader, country and theme of a paragraph weighs ln(N ÷ df), with N the paragraphs of all essays and df those that "
        f"hold it (a theme that is touched: {TOUCHED:g} of it); likeness of two paragraphs = Σ min ÷ Σ max of their weights; said "
        f"from {NEAR_LEAST:g} on where at least {SHARED} weighing subjects are in both",
        "idf: Spärck Jones 1972; weighted Jaccard: Ruzicka 1958; the thresholds are ours",
    ),
)
