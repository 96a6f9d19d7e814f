"""What happens: each journey from a first contact to an ending, as dated facts that hang together.

A *pathway* says which steps a family takes; each step is a module here and is told with the same dates for
brothers and sisters. A step never looks ahead of the borough's last day: what would come later is left out,
and what is going on then is left open.
"""
