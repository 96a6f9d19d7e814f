"""Measuring the pages: whole requests against a borough of a size, with what the database did for each."""
