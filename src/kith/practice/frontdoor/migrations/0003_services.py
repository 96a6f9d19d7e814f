"""The accounts in whose name the public form and incoming messages are logged. Nobody can sign in to them."""

import uuid
from datetime import date

from django.db import migrations
from django.utils import timezone

# Copied from kinds/services.py, as migrations do: what was migrated does not change with the code.
ACCOUNTS = {"public-form@kith.invalid": "Public referral form", "kith@kith.invalid": "Kith"}
ROLE = "public_form"


def make_accounts(apps, schema_editor):
    """Rows of the record are written inside an act, so the migration says that it is one."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kith.act', %s, true)", [str(uuid.uuid4())])
    worker, holding = apps.get_model("workforce", "Worker"), apps.get_model("workforce", "RoleHolding")
    for email, name in ACCOUNTS.items():
        account, made = worker.objects.using(schema_editor.connection.alias).get_or_create(
            email=email, defaults={"name": name, "password": "!", "job_title": "Service account"}
        )
        if made:
            holding.objects.using(schema_editor.connection.alias).create(
                worker=account, role=ROLE, valid_from=date(2020, 1, 1), recorded_at=timezone.now()
            )


class Migration(migrations.Migration):
    dependencies = [("frontdoor", "0002_partners_and_answers"), ("workforce", "0002_duty_rota")]
    operations = [migrations.RunPython(make_accounts, migrations.RunPython.noop)]
