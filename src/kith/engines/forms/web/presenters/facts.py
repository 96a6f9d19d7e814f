"""Who wrote, submitted, signed or stopped a form, and when."""

from __future__ import annotations

from kith.engines.forms import registry
from kith.engines.forms.models import Response
from kith.engines.forms.web.stage import Stage
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Stack, SummaryList, SummaryRow


def facts(stage: Stage) -> SummaryList:
    """The facts about a response that matter to whoever reads it."""
    response = stage.response
    rows = [SummaryRow("Author", Stack(response.author, [f"Started {say_moment(response.started_at)}"]))]
    if response.team:
        rows.append(SummaryRow("Team", response.team))
    for words, at, by in (
        ("Submitted", response.submitted_at, response.submitted_by),
        ("Signed off", response.signed_at, response.signed_by),
        ("Not proceeding", response.stopped_at, response.stopped_by),
    ):
        if at:
            rows.append(SummaryRow(words, Stack(by, [say_moment(at)])))
    rows += _judgement(response)
    if response.reopened_because:
        rows.append(SummaryRow("Puts right the version before", response.reopened_because))
    return SummaryList(rows, is_compact=True)


def _judgement(response: Response) -> list[SummaryRow]:
    rows = []
    if response.analysis_rating:
        rows.append(SummaryRow("Analysis", response.get_analysis_rating_display()))
    if response.signer_words:
        rows.append(SummaryRow("Signer's words", response.signer_words))
    if response.stop_reason:
        reasons = {option.code: option.label for option in registry.FORMS[response.form_key].reasons}
        why = reasons.get(response.stop_reason, response.stop_reason)
        rows.append(SummaryRow("Why", Stack(why, [response.stop_words])))
        rows.append(SummaryRow("Where this leaves the child", response.stop_position))
    return rows
