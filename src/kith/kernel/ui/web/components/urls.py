from django.urls import path

from kith.kernel.ui.web.components import views

app_name = "components"
urlpatterns = [
    path("", views.index, name="index"),
    path("parts/", views.parts, name="parts"),
    path("tables/", views.tables, name="tables"),
    path("record/", views.record, name="record"),
    path("forms/", views.forms, name="forms"),
    path("question/", views.question, name="question"),
    path("charts/", views.charts, name="charts"),
    path("errors/<int:status>/", views.error, name="error"),
]
