"""Words that name a country or a region only sometimes, and what tells the other meaning.

Enters: nothing. Leaves: sets of words, in small letters unless they are names; and `US_STATES`, as news writes them.
"""

US_STATES = frozenset(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky "
    "Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon "
    "Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky "
    "La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA "
    "KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY New North South West Rhode "
    "Georgia".split()
)
"""After a city and a comma: the place is in the United States or Canada. The first words of "New York" and its like stand for them."""

SPELLED_STATES = frozenset(s.lower() for s in US_STATES if len(s) > 5) | {
    "iowa",
    "ohio",
    "utah",
    "idaho",
    "maine",
    "texas",
} - {"georgia"}

CIVIC = frozenset(
    "isd high junior elementary middle county township police fire chamber regional independent public city school news mayor municipal "
    "community residents native downtown landfill".split()
)
"""After a town's name: a town's own affairs, not a state's."""

OF_A_PLACE = frozenset(
    "street avenue road boulevard lane drive county township elementary square park hotel airport station bridge monument redskins "
    "nationals capitals wizards commanders mutual irving carver heights".split()
)
TITLED = frozenset(
    "university college institute institution foundation association society airlines airways museum league club times post herald "
    "tribune journal review inc corp ltd plc motors open idol polytechnic symphony philharmonic orchestra".split()
)
"""A run of capitalised words that holds one of these is a proper title; the country in it is part of a name."""

TITLED_OF = frozenset("university institute institution college voice museum".split())
JOINING = frozenset("of for and the on in".split())

FIRST_NAMES = frozenset(
    "Chad Jordan Georgia Israel Paris London Kenya India Sofia Victoria Hamilton Dane Finn Sydney Santiago Douglas Stanley Kingston".split()
)
LOCATIVE = frozenset("in to into from across inside near toward towards via within throughout of between and".split())

GEORGIA_THE_STATE = SPELLED_STATES | frozenset(
    "atlanta savannah augusta macon carolina carolinas kemp abrams raffensperger warnock ossoff perdue loeffler runoff fulton dekalb "
    "peach bulldogs senate governor electors".split()
)
GEORGIA_THE_COUNTRY = frozenset(
    "tbilisi ossetia abkhazia saakashvili russia russian russians moscow putin ukraine armenia azerbaijan moldova caucasus nato kremlin "
    "soviet ivanishvili georgian georgians batumi poti shevardnadze crimea".split()
)
TURKEY_THE_BIRD = frozenset(
    "thanksgiving sandwich sandwiches roast roasted oven stuffing gravy recipe recipes breast cook bird cranberry".split()
)
INDIAN_OF_AMERICA = frozenset(
    "reservation reservations casino casinos gaming tribe tribes tribal burial mound country nations territory affairs chief summer".split()
)
SPEAKING = frozenset(
    "speak speaks spoke spoken speaking learn learned learning learns studied studying fluent translated".split()
)
OF_A_LANGUAGE = frozenset(
    "language word words phrase translation accent speaker speakers dictionary grammar proverb".split()
)
DISHES = frozenset(
    "fries toast dressing bacon roulette delight bulldog shepherd setter terrier muffin muffins nut nuts sprouts".split()
)

STATELY = frozenset(
    "state states monarchies monarchy countries country allies ally partners leaders nations kingdoms capitals governments rulers arabs "
    "emirates region regimes summit league neighbors neighbours powers royals sheikhdoms sheikdoms republics ministers officials "
    "diplomats world street spring".split()
)
"""After "Gulf", "Arab" or "Baltic": the states are meant."""

OF_WATER = frozenset(
    "waters ships ship shipping tanker tankers vessel vessels sailed sailing sail coast coastal oilfield spill".split()
)
STANDS_ALONE = frozenset(
    "Georgia Guinea France Ireland Israel Jordan Lebanon Jamaica Monaco Niger Chad Turkey Holland Vienna Berlin Paris London Athens "
    "Dublin Rome Amman Cairo Lima Washington Westminster Whitehall Colombo".split()
) | {"La Paz", "Panama City", "Panama"}
"""Ambiguous names that mean the country unless something tells otherwise; other ambiguous ones need the country named in the text."""
