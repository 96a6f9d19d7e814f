"""Where a worker is signed in, and signing out everywhere else."""

from __future__ import annotations

from typing import Any

from allauth.usersessions.views import ListUserSessionsView
from django.http import HttpResponse

from kith.foundation.accounts.signing_in import events, sessions
from kith.foundation.accounts.web import presenters


class WhereSignedIn(ListUserSessionsView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = super().get_context_data(**kwargs)
        return {**shown, "table": presenters.sessions_table(shown["sessions"])}

    def form_valid(self, form: Any) -> HttpResponse:
        ended = sessions.end_all(self.request.user, but=self.request.session.session_key)
        events.record(self.request, "signed_out_everywhere", self.request.user, sessions=ended)
        return super().form_valid(form)
