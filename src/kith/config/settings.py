"""Django's settings. What may differ between authorities is read in ``environment``; the rest is fixed here."""

from kith.config import environment

ENVIRONMENT = environment.read()
CHECKOUT = environment.CHECKOUT

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = False
DEMO = ENVIRONMENT.demo
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
AUTHORITY_NAME = ENVIRONMENT.authority_name
AUTHORITY_CODE = ENVIRONMENT.authority_code

KITH_AREAS = [
    "kith.kernel.database",
    "kith.kernel.history",
    "kith.kernel.ui",
    "kith.foundation.workforce",
    "kith.foundation.access",
    "kith.foundation.audit",
    "kith.foundation.doors",
    "kith.foundation.accounts",
    "kith.record.people",
    "kith.record.cases",
    "kith.engines.chronology",
    "kith.engines.tasks",
    "kith.engines.pathway",
    "kith.engines.clocks",
    "kith.engines.forms",
    "kith.practice.frontdoor",
    "kith.practice.assessments",
    "kith.oversight.my_work",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
    *KITH_AREAS,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kith.foundation.accounts.middleware.SignedInSessions",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "kith.config.urls"
WSGI_APPLICATION = "kith.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "src" / area.replace(".", "/") / "web" / "templates" for area in KITH_AREAS],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kith.config.context.site",
                "kith.kernel.ui.frame.frame",
            ],
            "builtins": ["kith.kernel.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "kith.kernel.ui.forms.renderer.KithRenderer"

# The web role owns nothing; the owner's connection is for migrating and bulk loading and is absent on a web server.
DATABASES = {
    "default": environment.database_settings(
        ENVIRONMENT.database_url, OPTIONS={"pool": {"min_size": 1, "max_size": 8}}, CONN_MAX_AGE=0
    )
}
if ENVIRONMENT.database_owner_url:
    DATABASES["owner"] = environment.database_settings(ENVIRONMENT.database_owner_url)
DATABASE_ROUTERS = ["kith.kernel.database.router.OwnerMigrates"]

KITH_PAGE_FRAME = "kith.config.frame.frame"

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"
FORMAT_MODULE_PATH = None

STATIC_URL = "static/"
STATIC_ROOT = CHECKOUT / ".kith" / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

AUTH_USER_MODEL = "workforce.Worker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "kith.foundation.accounts.signing_in.adapter.Accounts"
ACCOUNT_FORMS = {
    "login": "kith.foundation.accounts.web.forms.signing_in.SignIn",
    "reauthenticate": "kith.foundation.accounts.web.forms.signing_in.PasswordAgain",
    "change_password": "kith.foundation.accounts.web.forms.passwords.ChangePassword",
    "reset_password": "kith.foundation.accounts.web.forms.passwords.AskForReset",
    "reset_password_from_key": "kith.foundation.accounts.web.forms.passwords.NewPassword",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by the authority, not by sign-up
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Kith: "
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105  # a class
PASSWORD_RESET_TIMEOUT = 30 * 60
ACCOUNT_SESSION_REMEMBER = False
# By account or worker, never by address (F044); tries at passwords are counted by django-axes, below.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "5/5m/key",  # codes of the second factor
    "reset_password": "5/h/key",
    "reset_password_from_key": None,
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
# The one place that lets a second factor be left out: the demo, where everyone is invented.
SECOND_FACTOR_REQUIRED = not DEMO
DIRECTORY_BRINGS_SECOND_FACTOR = ENVIRONMENT.oidc_second_factor
MFA_ADAPTER = "kith.foundation.accounts.signing_in.second_factor.SecondFactors"
MFA_FORMS = {
    "authenticate": "kith.foundation.accounts.web.forms.second_factor.Code",
    "reauthenticate": "kith.foundation.accounts.web.forms.second_factor.CodeAgain",
    "activate_totp": "kith.foundation.accounts.web.forms.second_factor.FirstCode",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_ADAPTER = "kith.foundation.accounts.signing_in.directory.Directory"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "authority",
                "name": AUTHORITY_NAME,
                "client_id": ENVIRONMENT.oidc_client_id,
                "secret": ENVIRONMENT.oidc_client_secret,
                "settings": {"server_url": ENVIRONMENT.oidc_issuer},
            }
        ]
        if ENVIRONMENT.oidc_issuer
        else [],
    }
}
# A whole council shares one address: never throttle on the address alone (SECURITY T36, F044). What axes calls the user
# name is here the account and the device together.
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_USERNAME_CALLABLE = "kith.foundation.accounts.signing_in.throttling.account_and_device"
AXES_LOCKOUT_CALLABLE = "kith.foundation.accounts.signing_in.throttling.locked_out"
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # the advice to throttle on the address, which is what we must not do
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_FORM_FIELD = "login"
AXES_SENSITIVE_PARAMETERS = ["username", "login", "csrfmiddlewaretoken", "next"]
AXES_DISABLE_ACCESS_LOG = True  # the audit trail says who signed in

# What the web servers remember together: counts of tries, codes already used.
CACHES = {"default": {"BACKEND": "kith.foundation.accounts.shared_cache.SharedCache"}}

SECURE_COOKIES = not DEMO
SESSION_COOKIE_NAME = "__Host-kith" if SECURE_COOKIES else "kith"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "kith.foundation.accounts.web.views.stale.csrf_failure"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_COOKIES else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # data: for the one-time code's picture
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'", *ENVIRONMENT.oidc_origins],  # the button that leads to the directory
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if ENVIRONMENT.mail_host else 'dummy'}.EmailBackend"
EMAIL_HOST = ENVIRONMENT.mail_host
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

# Ids only: no child's detail is ever logged.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},  # each failed try is in the audit trail, without what was typed
}
