"""Reading former versions: a read-only twin of each model over the current and the replaced rows together.

Each table of the record has a view ``<table>_versions`` (made by ``kith.kernel.database.protect``) holding every version
with ``recorded_at`` and ``recorded_until``. The twin lives in a registry of its own so that Django neither migrates it nor
follows relations into it.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from django.apps.registry import Apps
from django.db import models

_twins = Apps()


def known_at(model: type[models.Model], moment: datetime) -> models.QuerySet[Any]:
    """The versions of ``model`` that stood in the record at ``moment``, at most one for each row."""
    still = models.Q(recorded_until__isnull=True) | models.Q(recorded_until__gt=moment)
    return twin(model)._default_manager.filter(still, recorded_at__lte=moment)


def all_versions(model: type[models.Model], pk: Any) -> models.QuerySet[Any]:
    """Every version of one row, oldest first."""
    return twin(model)._default_manager.filter(pk=pk).order_by("recorded_at", "version")


@cache
def twin(model: type[models.Model]) -> type[models.Model]:
    """The read-only model over ``<table>_versions``, with the same fields and ``recorded_until``."""
    fields: dict[str, Any] = {field.name: _copied(field) for field in model._meta.local_concrete_fields}
    fields["recorded_until"] = models.DateTimeField(null=True)
    meta = type(
        "Meta",
        (),
        {
            "managed": False,
            "db_table": f"{model._meta.db_table}_versions",
            "apps": _twins,
            "app_label": "history",
        },
    )
    return type(
        f"{model.__name__}Version",
        (models.Model,),
        {**fields, "Meta": meta, "__module__": __name__, "save": _refuse},
    )


def _copied(field: Any) -> Any:
    """The field again, with nothing of a relation but its column and where it leads."""
    if not field.remote_field:
        return field.clone()
    return models.ForeignKey(
        field.related_model,
        models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
        db_column=field.column,
    )


def _refuse(self: models.Model, *args: Any, **kwargs: Any) -> None:
    raise TypeError(f"{type(self).__name__} is a former version: it is for reading.")
