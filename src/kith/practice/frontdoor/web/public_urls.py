"""The addresses anyone may open."""

from django.urls import path

from kith.practice.frontdoor.web.views import referring

app_name = "refer"

urlpatterns = [
    path("", referring.refer, name="refer"),
    path("urgent/", referring.refer_urgently, name="urgent"),
]
