"""Writing the returns from plain records: people, periods and events, in anybody's database."""
