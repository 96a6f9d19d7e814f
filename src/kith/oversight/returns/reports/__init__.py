"""A checked return on paper: CSV, JSON, HTML and a workbook. Every text that leaves is safe to open
in a spreadsheet.
"""
