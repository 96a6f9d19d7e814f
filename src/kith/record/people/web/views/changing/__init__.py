"""The pages with a form that does one act to a person's record: all go the same way, so they are a table."""

from kith.record.people.web.views.changing import access, around, identity

__all__ = ["access", "around", "identity"]
