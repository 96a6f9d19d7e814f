"""Take what we may and do use out of a published style sheet, and prove that nothing else is left.

Works on parsed rules, not on text, so that a selector list or a media query loses only the part it has to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import tinycss2
from tinycss2.ast import AtRule, Node, ParseError, QualifiedRule

PUBLISHED_FONTS = "GDS Transport,arial,sans-serif"
OUR_FONTS = "var(--kith-font,system-ui,arial,sans-serif)"
FORBIDDEN = ("gds transport", "@font-face", "crest", "crown", "/assets/", "sourcemappingurl", "url(http")

Wanted = Callable[[str], bool]


def rules_kept(css: str, *, wanted: Wanted) -> str:
    """The sheet with one rule a line, holding only selectors for which `wanted` says yes, in our typeface."""
    kept = [text for rule in tinycss2.parse_stylesheet(css) if (text := _kept(rule, wanted))]
    return "\n".join(['@charset "UTF-8";', *kept, ""]).replace(PUBLISHED_FONTS, OUR_FONTS)


def check(css: str) -> None:
    """Raise ValueError naming what a cleaned sheet must not hold and still does."""
    left = [word for word in FORBIDDEN if word in css.casefold()]
    if left:
        raise ValueError(f"The style sheet still holds {', '.join(left)}")


def _kept(rule: Node, wanted: Wanted) -> str:
    match rule:
        case ParseError():
            raise ValueError(f"The style sheet cannot be read: {rule.message}")
        case QualifiedRule():
            return _qualified(rule, wanted)
        case AtRule(lower_at_keyword="media" | "supports"):
            return _conditional(rule, wanted)
        case _:
            return ""  # comments, white space, @charset (written once above) and @font-face


def _qualified(rule: QualifiedRule, wanted: Wanted) -> str:
    kept = ",".join(one for one in _selectors(rule.prelude) if wanted(one))
    return f"{kept}{{{tinycss2.serialize(rule.content)}}}" if kept else ""


def _selectors(prelude: Sequence[Node]) -> list[str]:
    """The selectors of a list; a comma inside brackets, as in `:is(a, b)`, does not part them."""
    selectors: list[list[Node]] = [[]]
    for node in prelude:
        if node == ",":
            selectors.append([])
        else:
            selectors[-1].append(node)
    return [tinycss2.serialize(nodes).strip() for nodes in selectors]


def _conditional(rule: AtRule, wanted: Wanted) -> str:
    inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
    kept = "".join(_kept(one, wanted) for one in inner)
    return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}" if kept else ""
