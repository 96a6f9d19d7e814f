"""The borough itself: what it is called, its five localities, and the words its streets and schools are made of."""

from typing import NamedTuple

BOROUGH = "Thornmere"
COUNCIL = "London Borough of Thornmere"
AIRPORT = "Thornmere Airport"
HOSPITAL = "Thornmere Cross Hospital"
EMAIL_DOMAIN = "thornmere.example"  # .example is reserved and never delivers


class Locality(NamedTuple):
    name: str
    postcode_district: str


LOCALITIES = (
    Locality("Brackenhythe", "UX1"),
    Locality("Staplewick", "UX2"),
    Locality("Millwater Green", "UX3"),
    Locality("Fallowend", "UX4"),
    Locality("Cranehythe", "UX6"),
)
ELSEWHERE = (
    Locality("Wexmoor", "ZX1"),
    Locality("Sandlehurst", "ZX4"),
    Locality("Port Ellory", "ZX7"),
    Locality("Great Tarrow", "WX2"),
    Locality("Kestonby", "WX5"),
)
NEXT_DOOR = (Locality("Haverlow", "TX3"), Locality("Oakenshott", "TX5"))

FIRST_PARTS = (
    "Lark Penny Oxen Tansy Wherry Copper Linnet Damson Heron Sorrel Quill Bramble Thistle Marl Cinder Tallow Plover Sedge "
    "Fennel Hazel Dabber Rook Teazel Ember Weaver Cobble Withy Merle Pippin Russet Saddler Tinder Umber Verge Whin Yarrow "
    "Acorn Bellows Chalk Dapple"
).split()
SECOND_PARTS = (
    "fallow barrow whistle down croft mead holt garth leaze combe wick thwaite field marsh brook hurst stile well gate "
    "furlong ridge copse shaw lea bank moor acre fold"
).split()
STREET_KINDS = ("Road", "Avenue", "Close", "Gardens", "Way", "Drive", "Crescent", "Lane", "Rise", "Walk")
BLOCK_NAMES = "Kite Swift Avocet Dunlin Curlew Siskin Wagtail Lapwing Turnstone Whimbrel Redwing Fieldfare".split()


def place_word(number: int) -> str:
    """The `number`-th made-up place word (1,120 of them before they repeat), neighbours unalike."""
    first = FIRST_PARTS[number % len(FIRST_PARTS)]
    second = SECOND_PARTS[(number * 10 + number // len(FIRST_PARTS)) % len(SECOND_PARTS)]
    return first + second
