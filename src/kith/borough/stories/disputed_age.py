"""A boy who came through the airport and says that he is sixteen; the border officers wrote nineteen."""

from datetime import date

from kith.borough.facts import CarePeriod, ImmigrationStatus, LegalStatus, Name, Placement
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "disputed_age"
WHY = "One name, an alias and his own script; a birth date that is estimated, with who said so; looked after meanwhile."
SINCE = {
    8: "Seen with a Dari interpreter, by telephone. He had slept in his clothes. He asked whether the carer's wife was "
    "angry; she had shut a door. He drew the street he comes from and put the school on it.",
    5: "First age assessment session, two workers, interpreter, appropriate adult. His schooling, his brothers' ages and "
    "the year of the flood agree with one another. He was tired and we stopped early.",
    2: "Solicitor has written: his uncle can send a photograph of a vaccination card. Second session put back to wait "
    "for it.",
}


def tell(stage: Stage) -> None:
    boy = stage.person(
        "Omid",
        "",
        stage.born(16, 30),
        "M",
        ethnicity="AOTH",
        language="Dari",
        birth="estimated",
        upn_unknown="UN3",
    )
    stage.chunk.names.append(Name(boy, "own_script", "امید", "", "", None, None))
    stage.chunk.names.append(Name(boy, "alias", "Omeed", "", "Noori", None, None))
    contact, referral = _arrived(stage, boy)
    arrived = stage.working_ago(9).date()
    episode = stage.episode(boy, contact, referral, arrived, source="7", need="N8")
    why = "Trained in age assessment; has worked with Dari interpreters."
    worker = stage.allocate(boy, episode, "asylum", arrived, why)
    _looked_after(stage, boy, episode, arrived)
    for days, text in SINCE.items():
        stage.write("care_visit", [boy], stage.working_ago(days, "14:00"), text, by=worker)
    stage.tour(NAME, "A disputed age", WHY, boy, contact)


def _arrived(stage: Stage, boy: int) -> tuple[int, int]:
    referral = stage.key()
    contact = stage.contact(
        Heard(
            received=stage.working_ago(9, "21:15"),
            text="Border Force: Omid came off a flight this evening without documents and claimed asylum "
            "at the desk. He says that he is sixteen and gives a birth date in the Solar Hijri calendar. "
            "The officer's form says “claims minor, appearance and demeanour nineteen”. He speaks Dari "
            "and some English. He has been given a sandwich. A decision is needed tonight.",
            children=[boy],
            theme="asylum",
            source="7",
            channel="phone",
            rag="red",
            referrer="Duty officer, Terminal 2",
            named=("Omeed Noori",),
            outcome="referral",
            decided=stage.working_ago(9, "22:40"),
            rationale="Treated as a child while his age is in doubt. Section 20 from tonight; foster "
            "carer for older boys; two social workers to assess age, with an interpreter and an "
            "appropriate adult. No referral to adult accommodation.",
            referral=referral,
        )
    )
    return contact, referral


def _looked_after(stage: Stage, boy: int, episode: int, arrived: date) -> None:
    period, chunk = stage.key(), stage.chunk
    chunk.care_periods.append(CarePeriod(period, boy, episode, arrived, "N8", "airport", None, None))
    chunk.legal_statuses.append(LegalStatus(boy, period, "V2", arrived, None))
    chunk.immigration.append(ImmigrationStatus(boy, "asylum_claimed", arrived, None))
    home = stage.home([boy], arrived, kind="foster_home", withheld=True)
    placement = Placement(
        stage.key(), boy, period, "U6", "PR1", home, arrived, None, None, None, in_borough=True
    )
    chunk.placements.append(placement)
