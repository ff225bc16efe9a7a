"""Words that name a country or a region only sometimes, and what tells the other meaning.

Enters: nothing. Leaves: sets of words, in small letters unless they are names; and `US_STATES`, as news writes them.
"""

from components.coding.listed import listed

US_STATES = listed(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas "
    "Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma "
    "Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill "
    "Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont AL AK AZ AR CA CO CT DE FL GA "
    "HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY New "
    "North South West Rhode Georgia"
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

CIVIC = listed(
    "isd high junior elementary middle county township police fire chamber regional independent public city school news mayor "
    "municipal community residents native downtown landfill"
)
"""After a town's name: a town's own affairs, not a state's."""

OF_A_PLACE = listed(
    "street avenue road boulevard lane drive county township elementary square park hotel airport station bridge monument redskins "
    "nationals capitals wizards commanders mutual irving carver heights"
)
TITLED = listed(
    "university college institute institution foundation association society airlines airways museum league club times post herald "
    "tribune journal review inc corp ltd plc motors open idol polytechnic symphony philharmonic orchestra"
)
"""A run of capitalised words that holds one of these is a proper title; the country in it is part of a name."""

TITLED_OF = listed("university institute institution college voice museum")
JOINING = listed("of for and the on in")

FIRST_NAMES = listed(
    "Chad Jordan Georgia Israel Paris London Kenya India Sofia Victoria Hamilton Dane Finn Sydney Santiago Douglas Stanley Kingston"
)
LOCATIVE = listed("in to into from across inside near toward towards via within throughout of between and")

GEORGIA_THE_STATE = SPELLED_STATES | listed(
    "atlanta savannah augusta macon carolina carolinas kemp abrams raffensperger warnock ossoff perdue loeffler runoff fulton dekalb "
    "peach bulldogs senate governor electors"
)
GEORGIA_THE_COUNTRY = listed(
    "tbilisi ossetia abkhazia saakashvili russia russian russians moscow putin ukraine armenia azerbaijan moldova caucasus nato "
    "kremlin soviet ivanishvili georgian georgians batumi poti shevardnadze crimea"
)
TURKEY_THE_BIRD = listed(
    "thanksgiving sandwich sandwiches roast roasted oven stuffing gravy recipe recipes breast cook bird cranberry"
)
INDIAN_OF_AMERICA = listed(
    "reservation reservations casino casinos gaming tribe tribes tribal burial mound country nations territory affairs chief summer"
)
SPEAKING = listed("speak speaks spoke spoken speaking learn learned learning learns studied studying fluent translated")
OF_A_LANGUAGE = listed("language word words phrase translation accent speaker speakers dictionary grammar proverb")
DISHES = listed(
    "fries toast dressing bacon roulette delight bulldog shepherd setter terrier muffin muffins nut nuts sprouts"
)

STATELY = listed(
    "state states monarchies monarchy countries country allies ally partners leaders nations kingdoms capitals governments rulers "
    "arabs emirates region regimes summit league neighbors neighbours powers royals sheikhdoms sheikdoms republics ministers "
    "officials diplomats world street spring"
)
"""After "Gulf", "Arab" or "Baltic": the states are meant."""

OF_WATER = listed(
    "waters ships ship shipping tanker tankers vessel vessels sailed sailing sail coast coastal oilfield spill"
)
STANDS_ALONE = listed(
    "Georgia Guinea France Ireland Israel Jordan Lebanon Jamaica Monaco Niger Chad Turkey Holland Vienna Berlin Paris London Athens "
    "Dublin Rome Amman Cairo Lima Washington Westminster Whitehall Colombo"
) | {"La Paz", "Panama City", "Panama"}
"""Ambiguous names that mean the country unless something tells otherwise; other ambiguous ones need the country named in the text."""
