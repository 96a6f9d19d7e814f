"""The addresses of signing in and of accounts.

django-allauth's own list is not taken in: only the pages named here exist, under the names allauth looks them up by. There is
no page to sign up, to add an address, or to link an account by oneself.
"""

from allauth.account.views import PasswordResetDoneView as LinkSent
from allauth.account.views import PasswordResetFromKeyDoneView as ResetDone
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView as RecoveryCodes
from allauth.socialaccount.providers.openid_connect.views import callback
from django.urls import path

from kith.foundation.accounts.web.doors import open_to_all, own
from kith.foundation.accounts.web.views import (
    access,
    locking,
    own_account,
    passwords,
    people,
    second_factor,
    sessions,
    signing_in,
)
from kith.foundation.doors.page import own_page

_OWN = own_page(why="It is the worker's own account")


def _sign_in(view):
    return open_to_all(view, why="It is the way to sign in, and answers alike whoever asks")


def _forgotten(view):
    return open_to_all(
        view, why="Whoever forgot their password cannot sign in; it answers alike whoever asks"
    )


urlpatterns = [
    path("", _OWN(own_account.own_account), name="account_home"),
    path("login/", _sign_in(signing_in.SignIn.as_view()), name="account_login"),
    path("logout/", open_to_all(signing_in.SignOut.as_view(), why="Anyone may sign out"), name="account_logout"),
    path("locked/", _OWN(locking.locked), name="account_locked"),
    path("kept/", _OWN(locking.kept_form), name="account_kept"),
    path("sessions/", own(sessions.WhereSignedIn.as_view()), name="usersessions_list"),
    # passwords
    path("reauthenticate/", own(passwords.PasswordAgain.as_view()), name="account_reauthenticate"),
    path("password/change/", own(passwords.ChangePassword.as_view()), name="account_change_password"),
    path("password/reset/", _forgotten(passwords.AskForReset.as_view()), name="account_reset_password"),
    path("password/reset/sent/", _forgotten(LinkSent.as_view()), name="account_reset_password_done"),
    path("password/reset/done/", _forgotten(ResetDone.as_view()), name="account_reset_password_from_key_done"),
    path("password/reset/<slug:uidb36>/<str:key>/", _forgotten(passwords.NewPassword.as_view()),
         name="account_reset_password_from_key"),
    # the second factor
    path("second-factor/", _OWN(own_account.to_own_account), name="mfa_index"),
    path("second-factor/code/", _sign_in(second_factor.Challenge.as_view()), name="mfa_authenticate"),
    path("second-factor/again/", own(second_factor.CodeAgain.as_view()), name="mfa_reauthenticate"),
    path("second-factor/set-up/", own(second_factor.SetUp.as_view()), name="mfa_activate_totp"),
    path("second-factor/take-away/", own(second_factor.TakeAway.as_view()), name="mfa_deactivate_totp"),
    path("second-factor/recovery-codes/", own(RecoveryCodes.as_view()), name="mfa_view_recovery_codes"),
    path("second-factor/recovery-codes/new/", own(second_factor.NewRecoveryCodes.as_view()),
         name="mfa_generate_recovery_codes"),
    # the authority's directory
    path("directory/", _sign_in(signing_in.directory_sign_in), name="directory_sign_in"),
    path("directory/stopped/", _sign_in(signing_in.directory_cancelled), name="socialaccount_login_cancelled"),
    path("directory/<slug:provider_id>/back/", _sign_in(callback), name="openid_connect_callback"),
    # who works here
    path("people/", people.workers, name="accounts_workers"),
    path("people/start/", people.start, name="accounts_start"),
    path("people/asked/<int:asked_id>/", access.role_request, name="accounts_role_request"),
    path("people/<int:worker_id>/", people.worker, name="accounts_worker"),
    path("people/<int:worker_id>/end/", people.end, name="accounts_end"),
    path("people/<int:worker_id>/second-factor/", people.clear_second_factor, name="accounts_clear_second_factor"),
    path("people/<int:worker_id>/roles/", access.give_role, name="accounts_give_role"),
    path("people/<int:worker_id>/roles/<int:holding_id>/end/", access.end_role, name="accounts_end_role"),
    path("people/<int:worker_id>/teams/", access.join_team, name="accounts_join_team"),
    path("people/<int:worker_id>/teams/<int:membership_id>/leave/", access.leave_team, name="accounts_leave_team"),
    path("people/<int:worker_id>/registration/", access.record_registration, name="accounts_registration"),
]  # fmt: skip
