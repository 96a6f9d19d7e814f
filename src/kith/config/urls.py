"""Every address in Kith."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("account/", include("kith.foundation.accounts.web.urls")),
    path("clocks/", include("kith.engines.clocks.web.urls")),
    path("front-door/", include("kith.practice.frontdoor.web.urls")),
]
if settings.DEMO:
    urlpatterns += [path("demo/", include("kith.foundation.accounts.web.demo_urls"))]
