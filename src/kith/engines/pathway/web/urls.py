"""The addresses of hand-overs."""

from django.urls import path

from kith.engines.pathway.web import views

app_name = "pathway"

urlpatterns = [
    path("<int:hand_over_id>/", views.hand_over, name="hand_over"),
    path("<int:hand_over_id>/accept/", views.accept, name="accept"),
    path("<int:hand_over_id>/decline/", views.decline, name="decline"),
]
