"""A worker's tasks, one task, and everything that can become of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kith.engines.tasks import actions, permissions, queries
from kith.engines.tasks.models import Task
from kith.engines.tasks.web import presenters
from kith.engines.tasks.web.forms import FinishForm, GiveForm, NotProceedingForm, RankForm
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.kernel.ui.parts import Pagination

PAGE_SIZE = 50
MOST_OF_TEAMS = 50


@page(permission=permissions.SEE_TASKS)
def tasks(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """My tasks, and those of my teams that nobody has taken up."""
    mine = Paginator(queries.mine(viewer), PAGE_SIZE).get_page(request.GET.get("page"))
    waiting = Paginator(queries.of_my_teams(viewer), MOST_OF_TEAMS).get_page(request.GET.get("team_page"))
    return render(
        request,
        "tasks/tasks.html",
        {
            "mine": presenters.task_table(
                mine, viewer, caption=f"Mine ({mine.paginator.count})", empty="You have no tasks."
            ),
            "pages": Pagination(mine, request.GET, "tasks", label="Pages of my tasks"),
            "waiting": presenters.task_table(
                waiting, viewer, caption=f"Waiting in my teams ({waiting.paginator.count})", for_whom=True,
                empty="Nothing waits in your teams.",
            ),
            "has_more_waiting": waiting.has_next(),
            "how_ordered": queries.HOW_ORDERED,
        },
    )  # fmt: skip


@page(permission=permissions.OPEN_TASK, finds=queries.task)
def task(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    """One task: what is asked, of whom, and what became of it."""
    is_open = task.state == Task.State.OPEN
    may_take = task.worker_id is None and task.team_id in viewer.all_team_ids
    return render(
        request,
        "tasks/task.html",
        {
            "task": task,
            "facts": presenters.facts(task, viewer.now),
            "story": presenters.story(queries.directions(viewer, task)),
            "is_open": is_open,
            "may_take": is_open and may_take and viewer.holds(permissions.TAKE_TASK),
            "may_give": is_open and viewer.holds(permissions.GIVE_TASK),
            "may_rank": is_open and viewer.holds(permissions.RANK_TASK),
        },
    )


@require_POST
@page(permission=permissions.TAKE_TASK, finds=queries.task)
def take(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    actions.take(by=viewer, task=task)
    messages.success(request, "Task taken up")
    return redirect(presenters.task_page(task))


@page(permission=permissions.END_TASK, finds=queries.task)
def finish(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    return _asked(
        request, viewer, task, bind(request, FinishForm), title="Task done", button="Mark as done", said="Task done",
        do=lambda data, how: actions.finish(by=viewer, task=task, **data, **how),
    )  # fmt: skip


@page(permission=permissions.END_TASK, finds=queries.task)
def not_proceeding(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    return _asked(
        request, viewer, task, bind(request, NotProceedingForm), title="This will not be done",
        button="End this task", said="Task ended as not proceeding",
        do=lambda data, how: actions.not_proceeding(by=viewer, task=task, **data, **how),
    )  # fmt: skip


@page(permission=permissions.GIVE_TASK, finds=queries.task)
def give(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    form = bind(request, GiveForm, workers=queries.who_may_take(viewer, task))
    return _asked(
        request, viewer, task, form, title="Give this to someone else", button="Give the task", said="Task given",
        do=lambda data, how: actions.give(by=viewer, task=task, **form.given(data), **how),
    )  # fmt: skip


@page(permission=permissions.RANK_TASK, finds=queries.task)
def rank(request: HttpRequest, viewer: Viewer, task: Task) -> HttpResponse:
    initial = {"important": "yes" if task.importance == Task.Importance.HIGH else "no"}
    return _asked(
        request, viewer, task, bind(request, RankForm, initial=initial), title="Change how important this is",
        button="Save", said="Importance changed",
        do=lambda data, how: actions.rank(by=viewer, task=task, **RankForm.ranked(data), **how),
    )  # fmt: skip


def _asked(
    request: HttpRequest, viewer: Viewer, task: Task, form: forms.Form, *, title: str, button: str, said: str,
    do: Callable[[dict[str, Any], dict[str, Any]], Task],
) -> HttpResponse:  # fmt: skip
    """One question about a task, with the task in sight."""
    return submit(
        request, form, lambda data, how: do(data, {**how, "based_on": version_shown(request)}),
        template="tasks/ask.html", done=presenters.task_page(task), said=said,
        task=task, title=title, button=button, facts=presenters.facts(task, viewer.now),
    )  # fmt: skip
