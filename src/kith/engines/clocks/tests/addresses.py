"""The clocks' pages alone, for their tests."""

from django.urls import include, path

urlpatterns = [path("clocks/", include("kith.engines.clocks.web.urls"))]
