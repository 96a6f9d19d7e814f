"""How close the borough comes to the published figures it is modelled on: counted from the rows, not from the
recipe.
"""
