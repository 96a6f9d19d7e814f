"""Say of the service accounts that they are not people."""

from django.db import migrations


def say_so(apps, schema_editor):
    worker = apps.get_model("workforce", "Worker")
    worker.objects.using(schema_editor.connection.alias).filter(email__endswith="@kith.invalid").update(is_service=True)


class Migration(migrations.Migration):
    dependencies = [("frontdoor", "0003_services"), ("workforce", "0003_service_accounts")]
    operations = [migrations.RunPython(say_so, migrations.RunPython.noop)]
