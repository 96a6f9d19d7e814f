from kith.engines.pathway.models.hand_over import HandedOverPerson, HandOver

__all__ = ["HandOver", "HandedOverPerson"]
