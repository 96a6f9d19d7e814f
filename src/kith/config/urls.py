"""Every address in Kith."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("forms/", include("kith.engines.forms.web.urls")),
    path("front-door/", include("kith.practice.frontdoor.web.urls")),
]
