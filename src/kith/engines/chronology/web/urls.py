"""The addresses of one person's chronology, below that person's own."""

from django.urls import path

from kith.engines.chronology.web.views import entries, paper, stories

app_name = "chronology"

urlpatterns = [
    path("", stories.child, name="child"),
    path("family/", stories.family, name="family"),
    path("print/", paper.child_print, name="print"),
    path("pdf/", paper.child_pdf, name="pdf"),
    path("family/print/", paper.family_print, name="family_print"),
    path("family/pdf/", paper.family_pdf, name="family_pdf"),
    path("add/", entries.add, name="add"),
    path("<int:entry_id>/", entries.weigh, name="weigh"),
]
