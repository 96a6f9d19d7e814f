from kith.engines.clocks.models.clock import Because, Clock
from kith.engines.clocks.models.local_setting import LocalSetting

__all__ = ["Because", "Clock", "LocalSetting"]
