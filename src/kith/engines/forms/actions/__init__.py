"""Every write of the engine. Import the module that holds the act."""
