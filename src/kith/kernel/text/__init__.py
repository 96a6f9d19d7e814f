"""Text hygiene: what is typed, what is searched for, what is shown, and what leaves."""

from kith.kernel.text.clean import Cleaned, TextError, clean_line, clean_name, clean_note, decoded
from kith.kernel.text.emails import clean_email, same_mailbox_key
from kith.kernel.text.files import shown_file_name
from kith.kernel.text.phones import Phone, read_phone
from kith.kernel.text.postcodes import clean_postcode, postcode_key, postcode_spans
from kith.kernel.text.search import clean_search, like_literal
from kith.kernel.text.shown import shown_isolated
from kith.kernel.text.spreadsheets import for_spreadsheet

__all__ = [
    "Cleaned",
    "Phone",
    "TextError",
    "clean_email",
    "clean_line",
    "clean_name",
    "clean_note",
    "clean_postcode",
    "clean_search",
    "decoded",
    "for_spreadsheet",
    "like_literal",
    "postcode_key",
    "postcode_spans",
    "read_phone",
    "same_mailbox_key",
    "shown_file_name",
    "shown_isolated",
]
