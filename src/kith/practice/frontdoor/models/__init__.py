from kith.practice.frontdoor.models.contact import Contact
from kith.practice.frontdoor.models.decision import Decision
from kith.practice.frontdoor.models.disagreement import Disagreement
from kith.practice.frontdoor.models.enquiry import AgencyRequest, Enquiry
from kith.practice.frontdoor.models.feedback import Feedback
from kith.practice.frontdoor.models.file_kept_out import FileKeptOut
from kith.practice.frontdoor.models.history_review import HistoryReview
from kith.practice.frontdoor.models.named import NamedInContact
from kith.practice.frontdoor.models.rating import Rating
from kith.practice.frontdoor.models.request_for_more import RequestForMore

__all__ = [
    "AgencyRequest",
    "Contact",
    "Decision",
    "Disagreement",
    "Enquiry",
    "Feedback",
    "FileKeptOut",
    "HistoryReview",
    "NamedInContact",
    "Rating",
    "RequestForMore",
]
