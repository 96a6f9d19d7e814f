"""Finding a person. What is searched for never stands in an address: it is posted, and kept with the session."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kith.foundation.access.viewer import Viewer
from kith.foundation.audit import trail
from kith.foundation.doors.page import page
from kith.kernel.text.clean import TextError
from kith.record.people import offers, queries
from kith.record.people.kinds.permissions import FIND_PEOPLE
from kith.record.people.web import presenters

KEPT = "people.search"
ONLY_RESULTS = "X-Kith-Part"


@page(permission=FIND_PEOPLE)
def search(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The search page: the last search of this session, with what it finds now."""
    if request.method == "POST":
        request.session[KEPT] = request.POST.get("q", "")[:200]
        if request.headers.get(ONLY_RESULTS) != "results":
            return redirect("people:search")
        return render(request, "people/results.html", _answer(request, viewer, while_typing=True))
    answer = _answer(request, viewer)
    return render(request, "people/search.html", answer, status=422 if answer["problem"] else 200)


def _answer(request: HttpRequest, viewer: Viewer, *, while_typing: bool = False) -> dict[str, object]:
    text = request.session.get(KEPT, "")
    if not text.strip():
        return {"text": "", "problem": "", "found": None, "others": []}
    try:
        found = queries.search(viewer, text)
    except TextError as wrong:
        short = while_typing and wrong.code == "short"
        return {"text": text, "problem": "" if short else wrong.message, "found": None, "others": []}
    trail.append(viewer, "record.people.searched", detail={"terms": text, "results": len(found.people)})
    others = [(results.title, results.find(viewer, text)) for results in offers.RESULTS.values()]
    return {
        "text": text,
        "problem": "",
        "found": presenters.found(found),
        "others": [one for one in others if one[1]],
    }
