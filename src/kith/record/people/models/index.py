"""The narrow index of identity that search reads. The web role cannot read or write this table: it asks the functions
``people_find`` and ``people_index`` (``sql/search.sql``), which leave out what the asker may not know of."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class IndexEntry(models.Model):
    web_rights = "REFERENCES"  # no right to read or write

    person = models.OneToOneField(
        "people.Person", models.PROTECT, primary_key=True, related_name="index_entry"
    )
    names = models.TextField(help_text="Every name in plain letters, for parts of words.")
    keys = ArrayField(
        models.TextField(), help_text="Tokens, sounds, variants, dates, numbers and postcodes, each marked."
    )
    born_from = models.DateField(null=True)

    class Meta:
        # Without fastupdate: a list of entries still to be sorted in makes the planner read the whole table instead.
        indexes = [
            GinIndex(fields=["keys"], name="people_index_keys", fastupdate=False),
            GinIndex(
                fields=["names"], name="people_index_names", opclasses=["gin_trgm_ops"], fastupdate=False
            ),
            models.Index(fields=["born_from"], name="people_index_born"),
        ]
