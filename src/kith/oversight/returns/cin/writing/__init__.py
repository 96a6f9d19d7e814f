"""Writing the census: from plain records to the tables of a year (`census`), and from tables to the file (`xml`)."""
