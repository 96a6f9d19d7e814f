from kith.engines.chronology.models.entry import Entry

__all__ = ["Entry"]
