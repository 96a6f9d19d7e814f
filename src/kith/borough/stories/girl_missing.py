"""A girl of fourteen in care who goes missing, comes back quieter each time, and is missing now."""

from datetime import timedelta

from kith.borough.facts import CarePeriod, LegalStatus, MissingEpisode, Placement
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "girl_missing"
WHY = "Four episodes in ten weeks, each longer; three return conversations; missing since last evening."
LATE = "Not back by the time agreed; carer rang police."
# Days ago, hours away, and what she said afterwards.
RETURNS = (
    (70, 5, "Back at midnight. She had been on a bus, round and round. She likes the top deck at the front."),
    (
        44,
        11,
        "Back at six. Would not say where. Had eaten. There is a new phone in her bag that nobody bought her.",
    ),
    (
        19,
        26,
        "Back late the next evening. She mentioned “Dev’s flat”, and then said that she had made him up. Asked to move.",
    ),
)
NOW = "Went out for milk at twenty past seven and has not come back. The new phone is off. Reported to police at nine."


def tell(stage: Stage) -> None:
    mother = stage.person("Donna", "Whittle", stage.born(38), "F")
    girl = stage.person("Amber", "Whittle", stage.born(14, 90), "F")
    stage.tie(mother, "mother", girl, responsible=True)
    stage.home([mother], stage.born(10))
    stage.school("secondary", girl, since=stage.born(3))
    contact, referral = _asked_for(stage, girl)
    episode = stage.episode(girl, contact, referral, stage.ago(214).date(), source="1A", need="N5")
    started = stage.ago(210).date()
    worker = stage.allocate(
        girl, episode, "looked_after", started, "Amber asked for a woman who does not talk fast."
    )
    period, chunk = stage.key(), stage.chunk
    chunk.care_periods.append(CarePeriod(period, girl, episode, started, "N5", "home", None, None))
    chunk.legal_statuses.append(LegalStatus(girl, period, "V2", started, None))
    home = stage.home([girl], started, kind="foster_home", withheld=True)
    placement = Placement(
        stage.key(), girl, period, "U6", "PR1", home, started, None, None, 2.4, in_borough=True
    )
    chunk.placements.append(placement)
    _missing(stage, girl, worker)
    stage.tour(NAME, "A girl who goes missing", WHY, girl, contact)


def _asked_for(stage: Stage, girl: int) -> tuple[int, int]:
    referral = stage.key()
    contact = stage.contact(
        Heard(
            received=stage.ago(214, "16:30"),
            text="Ms Whittle rang and said that she cannot keep Amber safe and does not know where she "
            "goes. She wants her looked after until things are calmer. Amber says that she does not mind.",
            children=[girl],
            theme="going_missing",
            source="1A",
            channel="phone",
            rag="amber",
            referrer="Donna Whittle",
            outcome="referral",
            decided=stage.ago(213, "11:00"),
            rationale="Assess, and look after under section 20 in the meantime at the mother's request.",
            referral=referral,
            consent="given",
        )
    )
    return contact, referral


def _missing(stage: Stage, girl: int, worker: int) -> None:
    for days, hours, told in RETURNS:
        left = stage.ago(days, "18:50")
        back = left + timedelta(hours=hours)
        talked = back + timedelta(hours=30)
        key = stage.key()
        episode = MissingEpisode(
            key, girl, left, back, "M", interview_offered=True, interview_held_at=talked, text=LATE
        )
        stage.chunk.missing_episodes.append(episode)
        about = ("missing_episode", key)
        stage.write("missing", [girl], left, LATE, by=worker, about=about, significant=True)
        stage.write("return_interview", [girl], talked, told, by=worker, about=about)
    left, key = stage.ago(1, "19:20"), stage.key()
    open_episode = MissingEpisode(
        key, girl, left, None, "M", interview_offered=False, interview_held_at=None, text=NOW
    )
    stage.chunk.missing_episodes.append(open_episode)
    stage.write("missing", [girl], left, NOW, by=worker, about=("missing_episode", key), significant=True)
