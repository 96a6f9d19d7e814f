"""What the front door writes into chronologies."""

from kith.engines.chronology.kinds import Strand, kind

CONTACT = kind("frontdoor.contact", "Contact received", Strand.CONTACT)
DECISION = kind("frontdoor.decision", "Contact decided", Strand.CONTACT)
REFERRAL = kind("frontdoor.referral", "Referral", Strand.CONTACT, significant=True)
RETURN = kind("frontdoor.agency_return", "Information from an agency", Strand.CONTACT)
