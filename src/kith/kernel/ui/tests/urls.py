"""The component pages alone, with the pages for refusals, as the root of a site."""

from django.urls import include, path

urlpatterns = [path("components/", include("kith.kernel.ui.web.components.urls"))]
handler400 = "kith.kernel.ui.web.errors.bad_request"
handler403 = "kith.kernel.ui.web.errors.permission_denied"
handler404 = "kith.kernel.ui.web.errors.not_found"
handler500 = "kith.kernel.ui.web.errors.server_error"
