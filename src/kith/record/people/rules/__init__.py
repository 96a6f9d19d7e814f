"""What is true of people before any table or page: names, birth dates, identifiers, relationships,
addresses, likeness.

Values in, values out. Import the module you need by its name.
"""
