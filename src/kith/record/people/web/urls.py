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
    path(f"{CHILD}restrict/", changing.access.restrict, name="restrict"),
    path(f"{CHILD}seal/", changing.access.seal, name="seal"),
    path(f"{CHILD}alerts/new/", changing.access.add_alert, name="add_alert"),
    path(f"{CHILD}names/new/", changing.identity.add_name, name="add_name"),
    path(f"{CHILD}numbers/new/", changing.identity.add_identifier, name="add_identifier"),
    path(f"{CHILD}contact/new/", changing.identity.add_contact_detail, name="add_contact_detail"),
    path(f"{CHILD}born/", changing.identity.correct_birth, name="correct_birth"),
    path(f"{CHILD}birth/", changing.identity.record_birth, name="record_birth"),
    path(f"{CHILD}death/", changing.identity.record_death, name="record_death"),
    path(f"{CHILD}sex/", changing.identity.record_sex, name="record_sex"),
    path(f"{CHILD}ethnicity/", changing.identity.record_ethnicity, name="record_ethnicity"),
    path(f"{CHILD}languages/new/", changing.identity.add_language, name="add_language"),
    path(f"{CHILD}religion/", changing.identity.record_religion, name="record_religion"),
    path(f"{CHILD}disabilities/new/", changing.identity.add_disability, name="add_disability"),
    path(f"{CHILD}immigration/", changing.identity.record_immigration, name="record_immigration"),
    path(f"{CHILD}addresses/new/", changing.around.move_in, name="move_in"),
    path(f"{CHILD}addresses/<int:row_id>/show/", record.reveal, name="reveal"),
    path(f"{CHILD}family/new/", record.add_relative, name="add_relative"),
    path(
        f"{CHILD}family/responsibility/", changing.around.record_responsibility, name="record_responsibility"
    ),
    path(f"{CHILD}family/confirm/", changing.around.confirm_family, name="confirm_family"),
    path(f"{CHILD}ties/new/", changing.around.add_tie, name="add_tie"),
    path(f"{CHILD}ecomap/keep/", changing.around.keep_ecomap, name="keep_ecomap"),
    *_about_row(
        "alerts", {"review_alert": changing.access.review_alert, "end_alert": changing.access.end_alert}
    ),
    *_about_row(
        "names",
        {
            "correct_name": changing.identity.correct_name,
            "end_name": changing.identity.end_name,
            "protect_name": changing.identity.protect_name,
        },
    ),
    *_about_row("numbers", {"wrong_identifier": changing.identity.wrong_identifier}),
    *_about_row(
        "contact",
        {
            "correct_contact_detail": changing.identity.correct_contact_detail,
            "end_contact_detail": changing.identity.end_contact_detail,
        },
    ),
    *_about_row("disabilities", {"end_disability": changing.identity.end_disability}),
    *_about_row(
        "addresses",
        {
            "correct_address": changing.around.correct_address,
            "move_out": changing.around.move_out,
            "protect_address": changing.around.protect_address,
            "unprotect_address": changing.around.unprotect_address,
        },
    ),
    *_about_row(
        "family",
        {
            "correct_relationship": changing.around.correct_relationship,
            "end_relationship": changing.around.end_relationship,
            "wrong_relationship": changing.around.wrong_relationship,
        },
    ),
    *_about_row("responsibility", {"end_responsibility": changing.around.end_responsibility}),
    *_about_row("ties", {"change_tie": changing.around.change_tie, "end_tie": changing.around.end_tie}),
]
