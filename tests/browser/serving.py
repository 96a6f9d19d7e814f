"""Kith in a process of its own, for tests that kill it: ``python serving.py PORT DATABASE_URL``.

One process and no worker processes, so that killing it kills all of it at once.
"""

from __future__ import annotations

import os
import sys


def main(port: int, database_url: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "kith.config.testing.settings"
    import django
    from django.conf import settings

    django.setup()
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.handlers.wsgi import WSGIHandler
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

    from kith.config.environment import database_settings

    settings.DATABASES["default"].update(database_settings(database_url))
    WSGIRequestHandler.log_message = lambda *args: None  # the test watches the browser, not this
    server = ThreadedWSGIServer(("127.0.0.1", port), WSGIRequestHandler)
    server.set_app(StaticFilesHandler(WSGIHandler()))
    server.serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
