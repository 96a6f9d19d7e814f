"""A chronology on paper."""

import contextlib
import re
import zlib
from datetime import date

import pytest

from kith.engines.chronology.tests.making import ARREST, an_entry, story_of
from kith.engines.chronology.web.views import paper
from kith.foundation.audit.models import Event


def text(page):
    return page.content.decode()


@pytest.fixture
def amara(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    an_entry(tom, amara, "Born first.", happened=date(2026, 1, 5))
    an_entry(tom, amara, "Came second.", happened=date(2026, 2, 5), kind=ARREST)
    return amara


@pytest.mark.req("R072")
def test_paper_holds_the_whole_story_oldest_first_and_says_whose_it_is(visit, amara):
    shown = text(visit("tom", story_of(amara, "print/")))
    assert "Amara Adeyemi-Cole" in shown
    assert shown.index("Born first.") < shown.index("Came second.")
    assert "All entries. 2 in all." in shown
    assert "Printed for Tom Reyes, Social worker" in shown


def test_paper_says_what_part_it_holds(visit, amara):
    shown = text(visit("tom", story_of(amara, "print/?significant=yes&first=1/2/2026")))
    assert "Significant entries from 1 February 2026. 1 in all." in shown
    assert "Born first." not in shown


def test_paper_that_cannot_hold_all_says_so_and_keeps_the_newest(visit, amara, monkeypatch):
    monkeypatch.setattr(paper, "MOST_PRINTED", 1)
    shown = text(visit("tom", story_of(amara, "print/")))
    assert "The newest 1 of 2: choose dates to print the rest." in shown
    assert "Born first." not in shown


def unpacked(pdf):
    """What a PDF holds beside its pictures: its compressed parts opened."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    parts = []
    for part in packed:
        with contextlib.suppress(zlib.error):
            parts.append(zlib.decompress(part))
    return pdf + b"".join(parts)


def test_a_pdf_is_tagged_for_screen_readers_and_its_file_bears_no_name(visit, amara, caplog):
    page = visit("tom", story_of(amara, "pdf/"))
    assert page["Content-Type"] == "application/pdf"
    assert page["Content-Disposition"] == f'attachment; filename="chronology-{amara.child_id}-2026-11-16.pdf"'
    assert page.content.startswith(b"%PDF-")
    held = unpacked(page.content)
    for needed in (b"pdfuaid", b"/MarkInfo", b"/StructTreeRoot", b"/TH", b"en-GB"):
        assert needed in held
    assert not caplog.records  # nothing that the document asked for was missing or not understood


def test_who_printed_is_on_the_trail(visit, amara):
    visit("tom", story_of(amara, "pdf/"))
    event = Event.objects.filter(verb__endswith="paper.child_pdf").first()
    assert event.people == [amara.pk]


def test_b119_a_note_that_names_an_address_fetches_nothing(visit, cast, monkeypatch):
    asked = []
    from kith.kernel.ui import paper as ours

    real = ours.static_file
    monkeypatch.setattr(ours, "static_file", lambda url: asked.append(url) or real(url))
    tom, leo = cast.viewer("tom"), cast.child("leo")
    an_entry(tom, leo, '<img src="http://169.254.169.254/latest"><link href="file:///etc/passwd">')
    assert visit("tom", story_of(leo, "pdf/")).status_code == 200
    assert asked == [f"{ours.ORIGIN}/static/kith/paper.css"]


@pytest.mark.parametrize("rest", ["print/", "pdf/", "family/print/", "family/pdf/"])
@pytest.mark.parametrize(("worker", "status"), [("tom", 200), ("ola", 302), ("bea", 404)])
def test_who_may_print(visit, amara, worker, rest, status):
    assert visit(worker, story_of(amara, rest)).status_code == status
