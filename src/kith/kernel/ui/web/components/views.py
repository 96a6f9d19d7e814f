"""The pages that show the components."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.kernel.ui.parts import Pagination, Sort
from kith.kernel.ui.web.components import sample_charts, sample_parts, sample_record, sample_tables
from kith.kernel.ui.web.components.sample_forms import (
    BoardFilter,
    ContactForm,
    OneQuestionForm,
    rows_of_forms,
)
from kith.kernel.ui.web.errors import refuse

PAGES = (
    ("parts", "Parts"),
    ("tables", "Tables and filters"),
    ("record", "A child's record"),
    ("forms", "Forms"),
    ("question", "One question"),
    ("charts", "Charts"),
)
REFUSALS = (400, 403, 404, 409, 413, 422, 500, 503)


def index(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/components/index.html", {"pages": PAGES, "refusals": REFUSALS})


def parts(request: HttpRequest) -> HttpResponse:
    if hasattr(request, "_messages"):
        messages.success(request, "Plan ended")
    return render(request, "ui/components/parts.html", sample_parts.context())


def tables(request: HttpRequest) -> HttpResponse:
    sort = Sort.read(request.GET.get("sort"), allowed=sample_tables.SORTABLE, default="-received")
    pages = Paginator(range(1, 1235), 25)
    page = pages.get_page(request.GET.get("page"))
    context = {
        "filter": BoardFilter(request.GET),
        "board": sample_tables.board(sort, request.GET),
        "empty": sample_tables.empty(),
        "above": Pagination(page, request.GET, "contacts", label="Pages of the list, above"),
        "below": Pagination(page, request.GET, "contacts", label="Pages of the list, below"),
    }
    return render(request, "ui/components/tables.html", context)


def record(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/components/record.html", sample_record.context())


def forms(request: HttpRequest) -> HttpResponse:
    """Empty; filled with `?filled`; refused when it is sent, which also answers 422."""
    if request.method == "POST":
        form, people = ContactForm(request.POST, request.FILES), rows_of_forms(request.POST)
        status = 200 if form.is_valid() & people.is_valid() else 422
    else:
        known = {
            "name": "Amara Okafor",
            "born": date(2012, 4, 3),
            "how": "phone",
            "concerns": ["missing", "home"],
        }
        form, people = ContactForm(initial=known if "filled" in request.GET else None), rows_of_forms()
        status = 200
    return render(request, "ui/components/forms.html", {"form": form, "formset": people}, status=status)


def question(request: HttpRequest) -> HttpResponse:
    form = OneQuestionForm(request.POST if request.method == "POST" else None)
    status = 422 if form.errors else 200
    return render(request, "ui/components/question.html", {"form": form}, status=status)


def charts(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/components/charts.html", sample_charts.context())


def error(request: HttpRequest, status: int) -> HttpResponse:
    return refuse(request, status if status in REFUSALS else 404)
