"""Pictures of people and what is around them, laid out on the server as SVG, each with a table behind it.

Pure: values in, a drawing out. Who may be in a picture is decided before it gets here; somebody who is not given is not
drawn, and leaves no gap.
"""

from kith.kernel.ui.pictures.ecomap import Ecomap, Quality, Spoke
from kith.kernel.ui.pictures.genogram import Genogram
from kith.kernel.ui.pictures.tree import Couple, Figure, Parentage, Tie

__all__ = ["Couple", "Ecomap", "Figure", "Genogram", "Parentage", "Quality", "Spoke", "Tie"]
