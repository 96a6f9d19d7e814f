from kith.engines.pathway.models.hand_over import HandOver, HandedOverPerson

__all__ = ["HandOver", "HandedOverPerson"]
