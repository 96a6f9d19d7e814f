from kith.foundation.doors.models.receipt import Receipt

__all__ = ["Receipt"]
