"""Twins whose records were nearly made one: same birthday, same address, names a letter apart."""

from kith.borough.facts import DuplicateCheck
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "twins"
WHY = (
    "Same birthday, address and school, names a letter apart. A second person refused the merge, and the "
    "reason shows."
)


def tell(stage: Stage) -> None:
    mother = stage.person("Ebun", "Akinola", stage.born(36), "F", ethnicity="BAFR", language="Yoruba")
    birthday = stage.born(9, 77)
    taiwo = stage.person("Taiwo", "Akinola", birthday, "M", ethnicity="BAFR", language="Yoruba")
    tayo = stage.person("Tayo", "Akinola", birthday, "M", ethnicity="BAFR", language="Yoruba")
    stage.tie(mother, "mother", taiwo, tayo, responsible=True)
    stage.tie(taiwo, "twin", tayo)
    stage.home([mother, taiwo, tayo], stage.born(6))
    school = stage.school("primary", taiwo, tayo, since=stage.born(5))
    contact = _wrong_twin_named(stage, taiwo, school)
    _kept_apart(stage, taiwo, tayo)
    stage.tour(NAME, "Twins, almost merged", WHY, taiwo, contact)


def _wrong_twin_named(stage: Stage, taiwo: int, school: str) -> int:
    return stage.contact(
        Heard(
            received=stage.working_ago(12, "12:15"),
            text=f"The pastoral team at {school} would like a second opinion. Taiwo has been hitting out "
            "and says that nobody can tell him from his brother. Ms Akinola agrees to this being sent.",
            children=[taiwo],
            theme="advice",
            source="2A",
            channel="e_form",
            rag="green",
            named=("Tayo Akinola",),
            outcome="early_help",
            decided=stage.working_ago(12, "16:40"),
            rationale="Early help agreed with Ms Akinola. The form named the wrong twin; corrected with "
            "the school.",
            consent="given",
        )
    )


def _kept_apart(stage: Stage, taiwo: int, tayo: int) -> None:
    proposed, decided = stage.working_ago(11, "09:30"), stage.working_ago(10, "14:00")
    stage.chunk.duplicate_checks.append(
        DuplicateCheck(
            person=taiwo,
            other=tayo,
            proposed_on=proposed.date(),
            proposed_by=stage.screener(proposed),
            decided_on=decided.date(),
            decided_by=stage.manager(decided),
            same_person=False,
            reason="Twins: two NHS numbers, two desks in the same class. Do not merge.",
        )
    )
