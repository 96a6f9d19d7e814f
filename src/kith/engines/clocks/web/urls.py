"""The addresses of clocks."""

from django.urls import path

from kith.engines.clocks.web import views

app_name = "clocks"

urlpatterns = [
    path("timescales/", views.timescales, name="timescales"),
    path("people/<int:person_id>/", views.child, name="child"),
]
