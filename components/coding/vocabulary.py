"""Everyday words that the rules of naming lean on: what may stand capitalised beside a name without being part of it.

Enters: nothing. Leaves: sets of words, in small letters where not said otherwise.
"""

from components.coding.listed import listed

DAYS_AND_MONTHS = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
FUNCTION_WORDS = (
    listed(
        "a about above across after again against ago all almost alone along already also although always am amid among an and "
        "another any anyone anything are around as ask asked at away back be because been before behind being below "
        "besides between "
        "both but by call can cannot consider could dear despite did do does doing done down during each either else "
        "enough even ever "
        "every everyone except far few first for former from further get give given go had has have having he hence "
        "her here hers "
        "herself him himself his how however i if in indeed inside instead into is it its itself just last later least "
        "less let like "
        "likewise long look made make many maybe me meanwhile might mine more moreover most much must my myself near "
        "neither never "
        "nevertheless next no nobody none nor not nothing now of off often on once one only or other others otherwise "
        "our ours out "
        "outside over own past per perhaps plus poor presumably probably put quite rather read recall remember said "
        "same say says see "
        "she should since so some somehow someone something sometimes soon still stop such take tell than that the "
        "their theirs them "
        "themselves then there therefore these they this those though through throughout thus till to today together "
        "tomorrow tonight "
        "too toward towards under unless unlike until up upon us use used very via was watch we well were what "
        "whatever when whenever "
        "where whereas wherever whether which while who whoever whom whose why will with within without won would yes "
        "yesterday yet "
        "you your yours yourself blame enter thanks two three anti pro non post pre team candidate republican "
        "republicans democrat "
        "democrats democratic gop conservative liberal labour tory communist socialist administration american "
        "congress photo file "
        "image opinion analysis editorial exclusive breaking update ironically fortunately unfortunately clearly "
        "obviously apparently "
        "reportedly certainly surely suddenly recently finally eventually initially originally privately publicly technically "
        "theoretically historically politically actually essentially"
    )
    | DAYS_AND_MONTHS
)
"""Words that open sentences or stand before a name in headings, and are no first names."""

GIVEN_NAMES = listed(
    "aaron abigail adam ahmed alan albert alex alexander alexandra alice allison amanda amy andrea andrew angela ann anna anne "
    "anthony arthur ashley audrey barbara barron benjamin bernard beth betty beverly bill billy bob bobby brad "
    "brandon brenda brian "
    "bruce bryan calvin carl carol caroline carolyn catherine charles charlie charlotte chelsea cheryl chris christian christina "
    "christine christopher cindy claire clara craig crystal cynthia dan daniel danielle david dean deborah debra "
    "denise dennis diana "
    "diane donald donna dorothy doug douglas dylan ed eddie edward eleanor elena elizabeth ellen emily emma eric "
    "erica erik ethan "
    "eugene eva evelyn frances francis frank fred gabriel gary george gerald gloria greg gregory hannah harold "
    "harry heather helen "
    "henry howard hunter ian irene isaac ivana ivanka jack jackie jacob james jamie jane janet janice jared jason jay jean jeff "
    "jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joe joel john johnny jon jonathan jose joseph "
    "joshua joyce juan "
    "judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy keith kelly ken kenneth kevin kim "
    "kimberly kyle lara larry laura lauren lawrence lee leonard leslie lewis lillian linda lisa liz louis lucas lucy luke lynn "
    "madison malia margaret maria marie marilyn marion mark martha martin mary matt matthew max megan melania melissa michael "
    "michelle mike mitchell mohammad mohammed molly mona monica muhammad nancy naomi natalie nathan neil nicholas "
    "nick nicole noah "
    "olivia pamela pat patricia patrick paul paula peter philip phillip phyllis rachel ralph randy ray raymond "
    "rebecca richard rick "
    "rob robert robin rodney roger ron ronald rose roy russell ruth ryan sally sam samantha samuel sandra sara "
    "sarah sasha scott sean "
    "sharon shawn shirley simon sophia stanley stephanie stephen steve steven stuart susan teresa terry theresa "
    "thomas tiffany tim "
    "timothy tina todd tom tommy tony tracy tyler vanessa victor victoria vincent virginia walter warren wayne "
    "wendy william zachary "
    "denzel hamilton vernon booker kerry irving isaiah jordan"
)
"""Common given names, for the sentence's first word, where a capital proves nothing."""

ORDINARY_SURNAMES = listed(
    "ban baker bush brown case cash cook cotton day do ford gates gore grant he hill hope hunt king lee li lie "
    "long low ma major may "
    "paul power powers price rice so straw will wang white wood young park peace bolt pence field best blunt burns "
    "cruise dole short "
    "fox"
)
"""Family names that are everyday words too: at the start of a sentence they need more than a capital."""

NAMED_AFTER = listed(
    "jr sr tower towers organization organisation foundation library center centre university college school "
    "street avenue highway "
    "airport stadium park museum institute building plaza hotel county township bridge boulevard road hall hospital family"
) - {"family"}
"""What follows a family name where a thing and not the person is named."""

JOBS = listed(
    "magistrate judge-executive trooper constable broadcaster trainer organizer organiser owner manager farmer "
    "rancher teacher driver lawyer student resident neighbor neighbour "
    "linebacker "
    "quarterback goalkeeper striker midfielder defender pitcher catcher guard curator librarian nurse firefighter "
    "paramedic doctor "
    "physician surgeon psychologist biologist geologist engineer architect chef musician singer actor actress filmmaker veteran "
    "volunteer executive entrepreneur businessman businesswoman trader broker strategist consultant spokesman "
    "spokeswoman lecturer "
    "clerk accountant plumber carpenter mechanic miner fisherman shopkeeper waiter waitress retiree pensioner "
    "activist campaigner "
    "coach trustee superintendent principal detective sergeant lieutenant captain officer reverend pastor bishop father sister "
    "brother cardinal rabbi imam dr professor prof judge attorney prosecutor commissioner councilman councilwoman "
    "alderman treasurer "
    "sheriff chief historian analyst scholar columnist economist author journalist reporter dean researcher critic "
    "editor novelist "
    "poet"
)
"""Callings that stand before a name without being part of it, and make nobody a leader."""

NO_NAME = (
    FUNCTION_WORDS
    | NAMED_AFTER
    | JOBS
    | listed(
        "department ministry house senate court council committee commission bank fund group institution watch "
        "international press "
        "news times post journal company corp inc union party army navy force forces guard police office agency bureau "
        "board service "
        "services authority association state states east west north south new street motors sachs cross nations administration "
        "republic kingdom government parliament assembly cabinet president minister prime secretary chancellor general "
        "king queen "
        "prince war treaty pact accord agreement summit conference convention act bill amendment doctrine plan "
        "initiative project "
        "program programme strategy review report reports survey poll study index intelligence security defense defence justice "
        "treasury labor commerce energy foreign affairs human rights amnesty red white black green blue capitol hill wall world "
        "atlantic pacific ocean sea river lake mountain valley island islands city town village district province "
        "region airlines air "
        "one two big tech stock exchange federal reserve national central supreme high special olympic olympics games "
        "cup league god "
        "lord holy saint christmas easter thanksgiving islam islamic muslim christian jewish catholic orthodox arab "
        "kurdish european "
        "asian african latin western eastern northern southern northwest southeast"
    )
) - (GIVEN_NAMES - {"dean"})
"""Words that no personal name holds, capitalised or not."""

NAMES_TOO = listed(
    "white black green red blue west east north south young hill church king day hall park street wall fox lord "
    "bishop pope marshall "
    "may march rice bush major page price prince judge stone wood woods love grant cook long short college parliament early bell"
)
"""Of these, what may be the family name after a common given name ("Mary White")."""

REPORTING = listed(
    "said says say saying tells told tell noted notes note noting wrote writes write writing written argued argues argue arguing "
    "reported reports report reporting claimed claims claim warned warns warn observed observes observe explained "
    "explains explain "
    "added adds add asked asks stated states pointed points put puts concluded concludes conclude suggested "
    "suggests suggest recalled "
    "recalls insisted insists described describes describe called calls predicted predicts remarked remarks commented comments "
    "acknowledged acknowledges contended contends quipped quips replied replies responded responds tweeted tweets "
    "posted revealed "
    "reveals estimated estimates maintained maintains opined opines declared declares admits admitted cautioned "
    "cautions believes "
    "thinks quoted found finds detailed details asserted asserts agreed agrees lamented laments joked"
)
WRITINGS = listed(
    "reportage prose column columns essay article articles book argument arguments report reports reporting piece analysis op-ed "
    "editorial story stories interview words phrase account commentary dispatch scoop blog newsletter review study "
    "findings columnist "
    "reporter reporters correspondent correspondents editor journalist journalists writer interviewer podcast headline headlines "
    "quote quotes"
)
"""What someone cited has written or said, and who writes for an outlet."""
