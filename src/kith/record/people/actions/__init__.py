"""Every write to a person's record, one function an act. Import the module that holds the act."""
