"""Every address in Kith."""

from django.conf import settings
from django.urls import include, path

handler400 = "kith.kernel.ui.web.errors.bad_request"
handler403 = "kith.kernel.ui.web.errors.permission_denied"
handler404 = "kith.kernel.ui.web.errors.not_found"
handler500 = "kith.kernel.ui.web.errors.server_error"

urlpatterns = [
    path("", include("kith.oversight.my_work.web.urls")),
    path("account/", include("kith.foundation.accounts.web.urls")),
    path("forms/", include("kith.engines.forms.web.urls")),
    path("clocks/", include("kith.engines.clocks.web.urls")),
    path("people/", include("kith.record.people.web.urls")),
    path("front-door/", include("kith.practice.frontdoor.web.urls")),
    path("refer/", include("kith.practice.frontdoor.web.public_urls")),
    path("tasks/", include("kith.engines.tasks.web.urls")),
    path("cases/", include("kith.record.cases.web.urls")),
    path("hand-overs/", include("kith.engines.pathway.web.urls")),
    path("people/<str:child_id>/chronology/", include("kith.engines.chronology.web.urls")),
]
if settings.DEMO:
    urlpatterns += [path("demo/", include("kith.foundation.accounts.web.demo_urls"))]
