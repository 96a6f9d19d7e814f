"""The addresses of a worker's own page and of their team's."""

from django.urls import path

from kith.oversight.my_work.web.views import mine, team

app_name = "my_work"

urlpatterns = [
    path("", mine.mine, name="mine"),
    path("my/children/", mine.children, name="children"),
    path("my/due/", mine.due, name="due"),
    path("my/changes/", mine.changes, name="changes"),
    path("team/", team.team, name="team"),
    path("team/<slug:code>/", team.worklist, name="worklist"),
]
