"""What a worker began, and what waits for their manager to sign."""

from kith.engines.forms.tests.conftest import declared  # noqa: F401  # the sample forms, declared for these tests
from kith.engines.forms.tests.filling import begun, signed, submitted


def text(page):
    return page.content.decode()


def test_a_draft_is_there_with_whose_it_is_until_it_is_submitted(visit, cast):
    begun(cast)
    shown = text(visit("tom", "/"))
    assert "Drafts" in shown
    assert "Amara Adeyemi-Cole, Leo Adeyemi-Cole" in shown
    assert "Drafts" not in text(visit("grace", "/"))


def test_what_was_submitted_waits_for_a_manager_of_the_team(visit, cast):
    submitted(cast)
    assert "Drafts" not in text(visit("tom", "/"))
    assert "Waiting for you to sign" in text(visit("grace", "/"))
    assert "Tom Reyes" in text(visit("grace", "/team/signing/"))
    assert "Waiting for you to sign" not in text(visit("hana", "/"))


def test_what_was_signed_waits_no_longer(visit, cast):
    signed(cast)
    assert "Waiting for you to sign" not in text(visit("grace", "/"))
