"""Words that name a country or a region only sometimes, and what tells the other meaning.

Enters: nothing. Leaves: sets of words, in small letters unless they are names; and `US_STATES`, as news writes them.
"""

from components.coding.listed import listed

US_STATES = listed(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas "
    "Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska "
    "Nevada Ohio Oklahoma "
    "Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Ala Ariz Ark Calif Colo "
    "Conn Del Fla Ga Ill "
    "Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont AL AK AZ AR "
    "CA CO CT DE FL GA "
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
    "street avenue road boulevard lane drive county township elementary square park hotel airport station bridge "
    "monument redskins "
    "nationals capitals wizards commanders mutual irving carver heights grove inn hills springs beach creek falls "
    "mills junction ridge "
    "trail turnpike pike parkway terrace apartments cemetery chapel baptist methodist lutheran elks lions rotary "
    "diner grill mall "
    "hospital fairgrounds"
)
TITLED = listed(
    "university college institute institution foundation association society airlines airways museum league club "
    "times post herald "
    "tribune journal review inc corp ltd plc motors open idol polytechnic symphony philharmonic orchestra"
)
"""A run of capitalised words that holds one of these is a proper title; the country in it is part of a name."""

TITLED_OF = listed("university institute institution college voice museum")
JOINING = listed("of for and the on in")

FIRST_NAMES = listed(
    "Chad Jordan Georgia Israel Paris London Kenya India Sofia Victoria Hamilton Dane Finn Sydney Santiago Douglas "
    "Stanley Kingston "
    "China Holland Cuba Ireland Egypt America Vienna Havana Jamaica Malaysia Valencia Malta Cairo Rome Lourdes Brazil"
)
LOCATIVE = listed("in to into from across inside near toward towards via within throughout of between and")

GEORGIA_THE_STATE = SPELLED_STATES | listed(
    "atlanta savannah augusta macon carolina carolinas kemp abrams raffensperger warnock ossoff perdue loeffler "
    "runoff fulton dekalb "
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
    "reservation reservations casino casinos gaming tribe tribes tribal burial mound country nations territory "
    "affairs chief summer "
    "trail trails mounds artifacts arrowheads powwow pow-wow lore"
)
SPEAKING = listed(
    "speak speaks spoke spoken speaking learn learned learning learns studied studying fluent translated "
    "teach teaches taught teaching"
)
OF_A_LANGUAGE = listed("language word words phrase translation accent speaker speakers dictionary grammar proverb")
DISHES = listed(
    "fries toast dressing bacon roulette delight bulldog bulldogs shepherd shepherds setter setters terrier "
    "terriers muffin muffins nut "
    "nuts sprouts oven ovens rolls meatballs meatball apple pale ale ales pie pies omelet omelette pastry pastries "
    "waffle waffles "
    "pancake pancakes chocolate chocolates doughnut doughnuts braid braids roast spaniel spaniels mastiff mastiffs "
    "pinscher wolfhound "
    "sandwich sandwiches hound hounds sheepdog sheepdogs mackerel barbecue buffet noodles dumplings"
)

STATELY = listed(
    "state states monarchies monarchy countries country allies ally partners leaders nations kingdoms capitals "
    "governments rulers "
    "arabs emirates region regimes summit league neighbors neighbours powers royals sheikhdoms sheikdoms republics ministers "
    "officials diplomats world street spring"
)
"""After "Gulf", "Arab" or "Baltic": the states are meant."""

OF_WATER = listed(
    "waters ships ship shipping tanker tankers vessel vessels sailed sailing sail coast coastal oilfield spill"
)
STANDS_ALONE = listed(
    "Georgia Guinea France Ireland Israel Jordan Lebanon Jamaica Monaco Niger Chad Turkey Holland Vienna Berlin "
    "Paris London Athens "
    "Dublin Rome Amman Cairo Lima Washington Westminster Whitehall Colombo"
) | {"La Paz", "Panama City", "Panama"}
"""Ambiguous names that mean the country unless something tells otherwise; other ambiguous ones need the country named in the text."""

IN = listed("in into from across inside near within throughout toward towards via to")
"""Before a place; after these a country's name is rarely a person's."""

KIN = listed(
    "husband wife son daughter brother sister mother father cousin nephew niece grandson granddaughter girlfriend "
    "boyfriend fiance "
    "fiancee uncle aunt twin named"
)
SURNAMES_TOO = listed("French German English Welsh Dane Finn Brit")
BUSINESS = listed(
    "pipe steel petroleum telecom insurance electric pharmaceuticals holdings industries bancorp financial motors "
    "foods aerospace "
    "line lines chemical chemicals tobacco sugar homes axle apparel outfitters airlines airways airline inc corp "
    "corporation llc ltd plc co cos "
    "technologies systems software semiconductor plastics lumber brewing bakery railways freightways greetings "
    "goose brands stores "
    "restaurants grill realty mortgage "
    "pharmacy packaging logistics trucking oilfield drilling aluminum aluminium cement glass paper"
)
"""A run of capitalised words that ends in one of these is a company's name; the country in it is part of it."""

LOCAL_SIGNS = listed(
    "library schools department courthouse school county township council board district supervisors commissioners isd deputies "
    "selectmen aldermen"
)
LOCAL_PAIRS = frozenset(
    (
        ("city", "council"),
        ("town", "council"),
        ("borough", "council"),
        ("school", "board"),
        ("school", "district"),
        ("county", "commissioners"),
        ("county", "supervisors"),
        ("sheriff's", "deputies"),
        ("zoning", "board"),
        ("public", "library"),
        ("public", "schools"),
        ("police", "department"),
        ("fire", "department"),
        ("county", "courthouse"),
        ("high", "school"),
        ("middle", "school"),
        ("elementary", "school"),
    )
)
STATES_OF_DATELINES = US_STATES - {
    "New",
    "North",
    "South",
    "West",
    "Rhode",
    "Georgia",
    "Miss",
    "Wash",
    "Del",
    "Mass",
} | {
    "N.C",
    "N.Y",
}
STATES_OF_PARTIES = frozenset(f"{party}-{state}" for party in "DR" for state in US_STATES)
"""As in "Jane Example, D-Ohio"."""
TOWNSPEOPLE = listed(
    "man woman couple teen teenager resident residents native natives firefighters police mayor city council "
    "downtown area schools "
    "high boy girl student students church businessman businesswoman"
)
"""After a town's name in local news: its people and offices. Of a state one would use the adjective."""
COMPASS = listed("north south east west northeast northwest southeast southwest")
COMPASS_OF_TOWNS = listed("South North East West New Old Upper Lower Port Mount Lake")
OF_QUARTERS = listed("Little Fort Camp Mount")
HEADS_OF_TOWNS = listed("mayor city town village borough outskirts suburb")
WASHINGTON_TOWNS = listed(
    "seattle spokane tacoma olympia vancouver yakima walla bellingham redmond everett bellevue kennewick"
)
TREATIES = listed(
    "accord accords agreement agreements treaty treaties pact protocol protocols convention declaration regulation "
    "process memorandum"
)
OF_A_TREATY = listed(
    "peace climate nuclear security ceasefire cease-fire trade power-sharing self-rule framework interim"
)
AFTER_A_COMPANY = listed(
    "said says and or has had have will would is was plans to in on with flies flew offers also could can may might did does"
)
TEAMS = listed("boys girls team coach defense offense quarterback seniors wrestlers runners bats downtown")
ALSO_TOWNS = listed(
    "Athens Berlin Cairo Dublin Lima London Manila Moscow Paris Rome Vienna Warsaw Lisbon Bern Madrid Oslo "
    "Belgrade Havana Kingston "
    "Victoria Hamilton Georgetown Santiago Freetown Monrovia Bogota Montevideo"
)
"""Capitals after which American towns are named: in local news they are towns, unless the text names the country otherwise."""
AWAY = listed("flew fly flight flights flown embassy visited abroad overseas airport")
"""Words of a journey abroad before a capital."""
INITIALS_OF_STATES = listed("N.C. N.D. N.H. N.J. N.M. N.Y. S.C. S.D. R.I. W.Va")
"""States of two words, as a dateline has them after a town and a comma."""
FOREIGN = listed(
    "export exports exported import imports imported tariff tariffs troops embassy overseas abroad immigrated emigrated deployed "
    "ambassador visa visas border passport"
)
"""In a sentence of local news with one of these a country's name is the country's."""
