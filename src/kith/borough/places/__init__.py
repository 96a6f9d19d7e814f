"""Where the borough is: localities, streets, schools and numbers, none of which can be anybody's."""
