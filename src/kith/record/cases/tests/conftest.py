"""Fixtures of the pages' tests."""

from __future__ import annotations

import pytest
import time_machine


@pytest.fixture
def visit(client, cast):
    """`visit("tom", address)` opens a page at the cast's present; with `data`, sends its form."""

    def opened(worker, address, data=None):
        client.force_login(cast.worker(worker))
        with time_machine.travel(cast.now, tick=False):
            return client.get(address) if data is None else client.post(address, data)

    return opened
