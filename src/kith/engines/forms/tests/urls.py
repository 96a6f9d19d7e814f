"""The addresses that page tests need."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("kith.foundation.accounts.web.urls")),
    path("forms/", include("kith.engines.forms.web.urls")),
]
