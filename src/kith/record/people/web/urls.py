"""The addresses of people. A person is named by their Kith ID, never by their name."""

from django.urls import path

from kith.record.people.web.views import access, changing, merging, record, search

app_name = "people"

CHILD = "<str:child_id>/"


def _about_row(noun: str, verbs: dict[str, object]) -> list[object]:
    """Pages about one row of a person's record: ``…/names/7/correct/``."""
    return [
        path(f"{CHILD}{noun}/<int:row_id>/{verb.split('_')[0]}/", view, name=verb)
        for verb, view in verbs.items()
    ]


urlpatterns = [
    path("", search.search, name="search"),
    path("reviews/", access.reviews, name="reviews"),
    path("reviews/<int:glass_id>/", access.review, name="review"),
    path("merges/", merging.waiting, name="merges"),
    path("merges/<int:merge_id>/", merging.decide, name="merge"),
    path("merges/<int:merge_id>/undo/", merging.undo, name="undo_merge"),
    path(CHILD, record.summary, name="summary"),
    path(f"{CHILD}details/", record.details, name="details"),
    path(f"{CHILD}addresses/", record.addresses, name="addresses"),
    path(f"{CHILD}family/", record.family, name="family"),
    path(f"{CHILD}who-looked/", access.who_looked, name="who_looked"),
    path(f"{CHILD}break-glass/", access.break_glass, name="break_glass"),
    path(f"{CHILD}conflict/", access.declare_conflict, name="declare_conflict"),
    path(f"{CHILD}merge/", merging.propose, name="propose_merge"),
    path(f"{CHILD}restrict/", changing.restrict, name="restrict"),
    path(f"{CHILD}seal/", changing.seal, name="seal"),
    path(f"{CHILD}alerts/new/", changing.add_alert, name="add_alert"),
    path(f"{CHILD}names/new/", changing.add_name, name="add_name"),
    path(f"{CHILD}numbers/new/", changing.add_identifier, name="add_identifier"),
    path(f"{CHILD}contact/new/", changing.add_contact_detail, name="add_contact_detail"),
    path(f"{CHILD}born/", changing.correct_birth, name="correct_birth"),
    path(f"{CHILD}birth/", changing.record_birth, name="record_birth"),
    path(f"{CHILD}death/", changing.record_death, name="record_death"),
    path(f"{CHILD}sex/", changing.record_sex, name="record_sex"),
    path(f"{CHILD}ethnicity/", changing.record_ethnicity, name="record_ethnicity"),
    path(f"{CHILD}languages/new/", changing.add_language, name="add_language"),
    path(f"{CHILD}religion/", changing.record_religion, name="record_religion"),
    path(f"{CHILD}disabilities/new/", changing.add_disability, name="add_disability"),
    path(f"{CHILD}immigration/", changing.record_immigration, name="record_immigration"),
    path(f"{CHILD}addresses/new/", changing.move_in, name="move_in"),
    path(f"{CHILD}addresses/<int:row_id>/show/", record.reveal, name="reveal"),
    path(f"{CHILD}family/new/", record.add_relative, name="add_relative"),
    path(f"{CHILD}family/responsibility/", changing.record_responsibility, name="record_responsibility"),
    path(f"{CHILD}family/confirm/", changing.confirm_family, name="confirm_family"),
    path(f"{CHILD}ties/new/", changing.add_tie, name="add_tie"),
    path(f"{CHILD}ecomap/keep/", changing.keep_ecomap, name="keep_ecomap"),
    *_about_row("alerts", {"review_alert": changing.review_alert, "end_alert": changing.end_alert}),
    *_about_row(
        "names",
        {
            "correct_name": changing.correct_name,
            "end_name": changing.end_name,
            "protect_name": changing.protect_name,
        },
    ),
    *_about_row("numbers", {"wrong_identifier": changing.wrong_identifier}),
    *_about_row(
        "contact",
        {
            "correct_contact_detail": changing.correct_contact_detail,
            "end_contact_detail": changing.end_contact_detail,
        },
    ),
    *_about_row("disabilities", {"end_disability": changing.end_disability}),
    *_about_row(
        "addresses",
        {
            "correct_address": changing.correct_address,
            "move_out": changing.move_out,
            "protect_address": changing.protect_address,
            "unprotect_address": changing.unprotect_address,
        },
    ),
    *_about_row(
        "family",
        {
            "correct_relationship": changing.correct_relationship,
            "end_relationship": changing.end_relationship,
            "wrong_relationship": changing.wrong_relationship,
        },
    ),
    *_about_row("responsibility", {"end_responsibility": changing.end_responsibility}),
    *_about_row("ties", {"change_tie": changing.change_tie, "end_tie": changing.end_tie}),
]
