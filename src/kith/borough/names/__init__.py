"""Names of people who do not exist, by heritage."""
