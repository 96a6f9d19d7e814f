from kith.engines.tasks.models.task import Task

__all__ = ["Task"]
