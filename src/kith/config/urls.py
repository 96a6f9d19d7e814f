"""Every address in Kith."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("front-door/", include("kith.practice.frontdoor.web.urls")),
]
