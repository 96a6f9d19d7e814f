"""What the record has to say becomes a task of whoever must hear it."""

from kith.engines.tasks import actions
from kith.record.people import offers


def connect() -> None:
    offers.told_by(actions.raise_task, actions.finish_for)
