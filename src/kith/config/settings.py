"""Django settings. (Grows with the foundation; pure areas need none of it.)"""

SECRET_KEY = "tests-only"
INSTALLED_APPS: list[str] = ["django.contrib.staticfiles", "django.forms", "kith.kernel.ui"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request", "kith.kernel.ui.frame.frame"],
            "builtins": ["kith.kernel.ui.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "kith.kernel.ui.forms.renderer.KithRenderer"
STATIC_URL = "static/"
LANGUAGE_CODE = "en-gb"
USE_TZ = True
TIME_ZONE = "Europe/London"
