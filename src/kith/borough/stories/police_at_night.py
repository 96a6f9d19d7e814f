"""Police notify at night; the out-of-hours team acts, and it waits to be taken on in the morning."""

from datetime import datetime, timedelta

from kith.borough.facts import StrategyDiscussion
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "police_at_night"
WHY = (
    "The third notification: red, decided within the hour, not yet taken on by the day service or allocated."
)
BEFORE = {
    190: "Verbal argument heard by a passer-by. Both had been drinking. Children asleep.",
    61: "Ms Warsame rang and ended the call. Officers found her alone; she said that it was a mistake.",
}
ATTENDED = ("social care", "police", "health")


def tell(stage: Stage) -> None:
    mother = stage.person("Sagal", "Warsame", stage.born(29), "F", ethnicity="BAFR", language="Somali")
    partner = stage.person("Craig", "Denby", stage.born(34), "M")
    hamdi = stage.person("Hamdi", "Warsame", stage.born(6, 300), "F", ethnicity="BAFR", language="Somali")
    zak = stage.person("Zakaria", "Denby", stage.born(1, 20), "M", ethnicity="MWBA", upn_unknown="UN1")
    stage.tie(mother, "mother", hamdi, zak, responsible=True)
    stage.tie(partner, "father", zak, responsible=True)
    stage.tie(partner, "partner", mother)
    stage.tie(hamdi, "half_sibling", zak)
    stage.home([mother, partner, hamdi, zak], stage.born(2))
    stage.school("primary", hamdi, since=stage.born(2))
    _before(stage, [hamdi, zak])
    received, referral = stage.ago(1, "21:40"), stage.key()
    contact = _notified(stage, [hamdi, zak], received, referral)
    _discussed(stage, [hamdi, zak], contact, received, referral)
    stage.tour(NAME, "Police notify at night", WHY, hamdi, contact)


def _before(stage: Stage, children: list[int]) -> None:
    for days, text in BEFORE.items():
        stage.contact(
            Heard(
                received=stage.ago(days, "23:35"),
                text=text,
                children=children,
                theme="domestic_abuse",
                source="6",
                channel="police_notification",
                rag="green",
                outcome="information",
                decided=stage.ago(days - 3, "10:30"),
                rationale="Recorded for information. The advocate has been told.",
            )
        )


def _notified(stage: Stage, children: list[int], received: datetime, referral: int) -> int:
    return stage.contact(
        Heard(
            received=received,
            text="Officers attended at 21.05 after Hamdi, aged six, rang 999 and whispered that Craig was "
            "hurting Mummy. Ms Warsame has a broken cheekbone and is on her way to hospital with Zakaria. "
            "Mr Denby had gone before police arrived and has not been found. He has a key. Hamdi is with "
            "the neighbour at number 9, who can keep her until morning.",
            children=children,
            theme="domestic_abuse",
            source="6",
            channel="police_notification",
            rag="red",
            referrer="Sergeant Tolhurst",
            outcome="strategy",
            decided=received + timedelta(minutes=35),
            rationale="Immediate risk while he is at large with a key. Strategy discussion by telephone "
            "within the hour.",
            referral=referral,
        )
    )


def _discussed(stage: Stage, children: list[int], contact: int, received: datetime, referral: int) -> None:
    held = received + timedelta(minutes=45)
    text = (
        "By telephone: out-of-hours social worker, police sergeant, ward sister. Joint enquiries. Hamdi "
        "stays with the neighbour, who has been checked. Locks to be changed before Ms Warsame is "
        "discharged. Day team to see Hamdi first."
    )
    for child in children:
        episode = stage.episode(child, contact, referral, received.date(), source="6", need="N1")
        stage.chunk.strategy_discussions.append(
            StrategyDiscussion(stage.key(), child, episode, held, ATTENDED, "joint", text)
        )
    stage.write("strategy_discussion", children, held, text, by=stage.screener(held), significant=True)
