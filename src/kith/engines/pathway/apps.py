from django.apps import AppConfig
from django.core.checks import Error, register


class PathwayConfig(AppConfig):
    name = "kith.engines.pathway"
    label = "pathway"

    def ready(self) -> None:
        from kith.engines.pathway import wiring

        wiring.connect()
        register(every_step_is_offered)


def every_step_is_offered(app_configs: object, **kwargs: object) -> list[Error]:
    """Stop the start when a step is asked for that no area offers."""
    from kith.engines.pathway import steps

    return [Error(sentence, id="kith.pathway") for sentence in steps.unoffered()]
