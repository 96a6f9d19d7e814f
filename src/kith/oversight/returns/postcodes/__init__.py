"""Where a postcode is: a compact table built from the published directory. See `directory`."""
