"""Every write at the front door, one function an act. Import the module that holds the act."""
