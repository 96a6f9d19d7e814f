"""Every component and every state of a form on a few pages, for whoever writes a page and for the tests.

Routed in demo and tests only (`kith.kernel.ui.web.components.urls`). The people on these pages are invented.
"""
