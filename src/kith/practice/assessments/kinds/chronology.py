"""What assessments write into chronologies."""

from kith.engines.chronology.kinds import Strand, kind

STARTED = kind("assessments.started", "Assessment started", Strand.ASSESSMENT)
AUTHORISED = kind("assessments.authorised", "Assessment authorised", Strand.ASSESSMENT, significant=True)
NOT_PROCEEDING = kind(
    "assessments.not_proceeding", "Assessment not proceeding", Strand.ASSESSMENT, significant=True
)
