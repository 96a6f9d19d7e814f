"""The factors an assessment may find: the published codes of the children in need census, under names short enough to scan.

The codes are those of ``kernel.codes`` (set ``assessment_factor``) in force; a test holds the two together.
"""

from kith.engines.forms.rules.items import Option

_WHOSE = {"A": "child", "B": "parent or carer", "C": "someone else at home"}
_BY_WHOM = (
    ("1", "Alcohol misuse", "ABC"),
    ("2", "Drug misuse", "ABC"),
    ("3", "Domestic abuse, victim", "ABC"),
    ("4", "Mental health", "ABC"),
    ("5", "Learning disability", "ABC"),
    ("6", "Physical disability or illness", "ABC"),
)
_OTHERS = (
    ("7A", "Young carer"),
    ("8B", "Privately fostered: from overseas, intends to return"),
    ("8C", "Privately fostered: from overseas, intends to stay"),
    ("8D", "Privately fostered: at school in the UK"),
    ("8E", "Privately fostered: other arrangement by UK family"),
    ("8F", "Privately fostered: other"),
    ("9A", "Unaccompanied asylum-seeking child"),
    ("10A", "Going missing"),
    ("11A", "Sexual exploitation"),
    ("12A", "Trafficking"),
    ("13A", "Gangs"),
    ("14A", "Socially unacceptable behaviour"),
    ("15A", "Self-harm"),
    ("16A", "Neglect"),
    ("17A", "Emotional abuse"),
    ("18B", "Physical abuse by another child"),
    ("18C", "Physical abuse by an adult"),
    ("19B", "Sexual abuse by another child"),
    ("19C", "Sexual abuse by an adult"),
    ("20", "Other"),
    ("21", "None of these, and no further action"),
    ("22A", "Female genital mutilation"),
    ("23A", "Abuse linked to faith or belief"),
    ("24A", "Criminal exploitation"),
)


FACTORS = tuple(
    Option(number + letter, f"{about}: {_WHOSE[letter]}")
    for number, about, letters in _BY_WHOM
    for letter in letters
) + tuple(Option(code, name) for code, name in _OTHERS)
