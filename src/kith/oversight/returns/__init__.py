"""The two yearly returns: read, check, explain and write. See README.md."""
