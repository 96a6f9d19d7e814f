"""The words of the record: what referrers say, what workers see, what children ask for. All of it is
invented.

`themes/` holds one file for each reason a family is known, so that contact, visit, analysis and plan belong
to one story; `phrases.toml` holds what may be said of anybody. To add a theme, copy the nearest file.
"""
