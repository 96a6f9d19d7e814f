from django.apps import AppConfig
from django.core.checks import Error, register


class ClocksConfig(AppConfig):
    name = "kith.engines.clocks"
    label = "clocks"

    def ready(self) -> None:
        from kith.engines.clocks import wiring

        wiring.connect()
        register(every_clock_is_known)


def every_clock_is_known(app_configs: object, **kwargs: object) -> list[Error]:
    """Stop the start when an area declares a clock of no known timescale, or one twice."""
    from kith.engines.clocks import declared

    return [Error(sentence, id="kith.clocks") for sentence in declared.problems()]
