"""Who lives with whom: invented families, their homes and how they change over the years."""
