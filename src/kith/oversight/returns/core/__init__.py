"""The engine both returns share: it knows tables, fields, rules and results, and no particular return."""
