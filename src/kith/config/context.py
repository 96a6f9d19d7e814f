"""What every template knows about the site."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    return {"authority_name": settings.AUTHORITY_NAME, "demo": settings.DEMO}
