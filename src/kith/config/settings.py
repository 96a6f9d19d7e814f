"""Django settings. (Grows with the foundation; pure areas need none of it.)"""

SECRET_KEY = "tests-only"
INSTALLED_APPS: list[str] = []
USE_TZ = True
TIME_ZONE = "Europe/London"
