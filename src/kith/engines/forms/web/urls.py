"""The addresses of forms."""

from django.urls import path

from kith.engines.forms.web.views import autosave, finishing, reading, section

app_name = "forms"

urlpatterns = [
    path("<int:response_id>/", reading.overview, name="overview"),
    path("<int:response_id>/section/<slug:section>/", section.section, name="section"),
    path("<int:response_id>/autosave/", autosave.autosave, name="autosave"),
    path("<int:response_id>/whole/", reading.whole, name="whole"),
    path("<int:response_id>/beside/", reading.beside, name="beside"),
    path("<int:response_id>/history/", reading.history, name="history"),
    path("<int:response_id>/submit/", finishing.submit, name="submit"),
    path("<int:response_id>/sign-off/", finishing.sign_off, name="sign_off"),
    path("<int:response_id>/stop/", finishing.stop, name="stop"),
    path("<int:response_id>/reopen/", finishing.reopen, name="reopen"),
]
