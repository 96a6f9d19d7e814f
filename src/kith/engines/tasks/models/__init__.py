from kith.engines.tasks.models.direction import Direction
from kith.engines.tasks.models.task import Task

__all__ = ["Direction", "Task"]
