"""The front door's service accounts: not people, they cannot sign in, and their names stand in the audit trail."""

PUBLIC_FORM = "public-form@kith.invalid"
"""Logs what comes by the public referral form."""

KITH = "kith@kith.invalid"
"""Takes in messages, and tells the named staff of a hidden record."""

NAMES = {PUBLIC_FORM: "Public referral form", KITH: "Kith"}
