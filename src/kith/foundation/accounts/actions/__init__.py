"""Every act on an account and on what its worker may do."""

from kith.foundation.accounts.actions.access import (
    agree_role,
    end_role,
    give_role,
    join_team,
    leave_team,
    record_registration,
    refuse_role,
)
from kith.foundation.accounts.actions.accounts import clear_second_factor, end_account, start_account

__all__ = [
    "agree_role",
    "clear_second_factor",
    "end_account",
    "end_role",
    "give_role",
    "join_team",
    "leave_team",
    "record_registration",
    "refuse_role",
    "start_account",
]
