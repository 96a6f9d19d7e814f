"""The demo's addresses. ``kith.config.urls`` takes them in only where ``settings.DEMO`` is set (F121)."""

from django.urls import path

from kith.foundation.accounts.web.views import demo

urlpatterns = [
    path("", demo.workers, name="demo_workers"),
    path("sign-in/", demo.sign_in, name="demo_sign_in"),
    path("as/<str:token>/", demo.link, name="demo_link"),
]
