"""The named stories: hand-written, each in its own file, always going on today.

They are what the guided tour opens and what the browser tests walk through. Days are counted back from the
day on which the borough wakes up, so that what is due is due now. To add one, copy the nearest and list it in
`told.py`.
"""
