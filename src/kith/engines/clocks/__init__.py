"""Clocks: the running timescales of children's services. See README.md."""
