"""Bring the front-end libraries we ship into this package: `python -m kith.kernel.ui.vendoring FOLDER`.

FOLDER is laid out like `node_modules`: one folder per unpacked npm package. What is written here is
committed, so nobody needs node to install or to run Kith; this is run only to take a new version.

The published style sheets carry things we may not use outside gov.uk: the GDS Transport typeface, the crest
and the crown. They are taken out on the way in, and `check` refuses a sheet in which any is left. Our
typeface is the reader's own system font, or whatever `--kith-font` says.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from kith.kernel.ui.vendored_css import check, rules_kept

HERE = Path(__file__).parent
STATIC = HERE / "static" / "vendor"
FIXTURES = HERE / "tests" / "fixtures" / "govuk-frontend"
BROWSER_TESTS = HERE.parents[3] / "tests" / "browser" / "vendor"

VERSIONS = {
    "govuk-frontend": "6.6.0",
    "@ministryofjustice/frontend": "11.1.0",
    "cytoscape": "3.34.4",
    "axe-core": "4.14.1",
}

UNUSED_GOVUK_BLOCKS = (
    "govuk-header",
    "govuk-footer__copyright-logo",
    "govuk-footer__crown",
    "govuk-cookie-banner",
)
USED_MOJ_BLOCKS = ("moj-timeline", "moj-sub-navigation")
UNUSED_MOJ_BLOCK = (
    "moj-timeline__document"  # brings an icon file; a document is an ordinary link in our timeline
)

# Whose published markup our templates are compared with, component by component.
# fmt: off
USED_FIXTURES = (
    "back-link", "breadcrumbs", "button", "character-count", "checkboxes", "date-input", "details",
    "error-message", "error-summary", "fieldset", "file-upload", "hint", "input", "inset-text", "label",
    "notification-banner", "pagination", "panel", "password-input", "phase-banner", "radios", "select",
    "service-navigation", "skip-link", "summary-list", "table", "tabs", "tag", "task-list", "textarea",
    "warning-text",
)
# fmt: on


def source_map_comment_removed(text: str) -> str:
    """The text without its source-map comment: hashed static files refuse a map that is not there."""
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text)
    return re.sub(r"//# sourceMappingURL=\S*", "", text).rstrip() + "\n"


def is_wanted_govuk(selector: str) -> bool:
    """Everything but the blocks that belong to gov.uk alone."""
    return not any(f".{block}" in selector for block in UNUSED_GOVUK_BLOCKS)


def is_wanted_moj(selector: str) -> bool:
    """Only the components we use: the rest of the sheet repeats govuk-frontend or wants its own script."""
    return UNUSED_MOJ_BLOCK not in selector and any(f".{block}" in selector for block in USED_MOJ_BLOCKS)


def style_sheet(source: Path, target: Path, *, wanted: Callable[[str], bool]) -> None:
    """Write the wanted rules of a published sheet, cleaned; ValueError if anything forbidden is left."""
    css = rules_kept(source_map_comment_removed(source.read_text("utf-8")), wanted=wanted)
    check(css)
    write(target, css)


def fixtures(source: Path, target: Path) -> None:
    """Write the options and markup of one component's published examples, without the parts we never read."""
    published = json.loads(source.read_text("utf-8"))
    examples = [{key: one[key] for key in ("name", "options", "html")} for one in published["fixtures"]]
    write(target, json.dumps(examples, indent=1, ensure_ascii=False) + "\n")


def write(target: Path, text: str) -> None:
    """Write text, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def check_versions(folder: Path) -> None:
    """Refuse any version but the ones named above: a new one is taken on purpose, by changing its line."""
    for name, version in VERSIONS.items():
        found = json.loads((folder / name / "package.json").read_text("utf-8"))["version"]
        if found != version:
            raise ValueError(f"{name} is {found} in {folder}; this script expects {version}")


def bring(folder: Path) -> None:
    """Write every vendored file from the unpacked packages in `folder`."""
    check_versions(folder)
    govuk = folder / "govuk-frontend" / "dist" / "govuk"
    moj = folder / "@ministryofjustice" / "frontend" / "moj"
    style_sheet(
        govuk / "govuk-frontend.min.css", STATIC / "govuk-frontend/govuk-frontend.css", wanted=is_wanted_govuk
    )
    style_sheet(moj / "moj-frontend.min.css", STATIC / "moj-frontend/moj-frontend.css", wanted=is_wanted_moj)
    scripts = {
        govuk / "govuk-frontend.min.js": STATIC / "govuk-frontend/govuk-frontend.min.js",
        folder / "cytoscape/dist/cytoscape.min.js": STATIC / "cytoscape/cytoscape.min.js",
        folder / "cytoscape/LICENSE": STATIC / "cytoscape/LICENCE.txt",
        folder / "axe-core/axe.min.js": BROWSER_TESTS / "axe-core/axe.min.js",
        folder / "axe-core/LICENSE": BROWSER_TESTS / "axe-core/LICENCE.txt",
    }
    for source, target in scripts.items():
        write(target, source_map_comment_removed(source.read_text("utf-8")))
    for component in USED_FIXTURES:
        fixtures(govuk / "components" / component / "fixtures.json", FIXTURES / f"{component}.json")


if __name__ == "__main__":
    bring(Path(sys.argv[1]))
