"""The addresses that page tests need."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("forms/", include("kith.engines.forms.web.urls")),
]
