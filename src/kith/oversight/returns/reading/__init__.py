"""Reading what authorities really have: CSV from anywhere, and XML, told apart and named by what is
in them.
"""
