"""Some of the borough in one piece."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from kith.borough.facts.care import (
    CarePeriod,
    CareProceedings,
    CareReview,
    HealthCheck,
    LeavingCare,
    LegalStatus,
    MissingEpisode,
    Placement,
    PreProceedings,
    PrivateFostering,
    Questionnaire,
)
from kith.borough.facts.casework import (
    Allocation,
    Assessment,
    Conference,
    Entry,
    Episode,
    NeedPlan,
    NeedReview,
    ProtectionPlan,
    ProtectionReview,
    Section47,
    StrategyDiscussion,
    Visit,
)
from kith.borough.facts.frontdoor import Contact, ContactChild, Handover, InformationRequest, RagRating
from kith.borough.facts.people import (
    Address,
    ContactDetail,
    DuplicateCheck,
    ImmigrationStatus,
    Name,
    Person,
    Relationship,
    Residence,
    SafetyAlert,
    Schooling,
    Withholding,
)
from kith.borough.facts.tour import TourStop
from kith.borough.facts.workforce import Agency, Conflict, DutyWeek, Membership, School, Team, Worker


@dataclass(slots=True)
class Chunk:
    """Some of the borough: lists of rows, in an order in which nothing points at a later list."""

    agencies: list[Agency] = field(default_factory=list)
    teams: list[Team] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    duty_weeks: list[DutyWeek] = field(default_factory=list)
    schools: list[School] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    residences: list[Residence] = field(default_factory=list)
    withholdings: list[Withholding] = field(default_factory=list)
    relationships: list[Relationship] = field(default_factory=list)
    immigration: list[ImmigrationStatus] = field(default_factory=list)
    contact_details: list[ContactDetail] = field(default_factory=list)
    safety_alerts: list[SafetyAlert] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    duplicate_checks: list[DuplicateCheck] = field(default_factory=list)
    schooling: list[Schooling] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    contact_children: list[ContactChild] = field(default_factory=list)
    ratings: list[RagRating] = field(default_factory=list)
    requests: list[InformationRequest] = field(default_factory=list)
    handovers: list[Handover] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    strategy_discussions: list[StrategyDiscussion] = field(default_factory=list)
    section47s: list[Section47] = field(default_factory=list)
    conferences: list[Conference] = field(default_factory=list)
    protection_plans: list[ProtectionPlan] = field(default_factory=list)
    protection_reviews: list[ProtectionReview] = field(default_factory=list)
    need_plans: list[NeedPlan] = field(default_factory=list)
    need_reviews: list[NeedReview] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    pre_proceedings: list[PreProceedings] = field(default_factory=list)
    care_proceedings: list[CareProceedings] = field(default_factory=list)
    care_periods: list[CarePeriod] = field(default_factory=list)
    legal_statuses: list[LegalStatus] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    care_reviews: list[CareReview] = field(default_factory=list)
    health_checks: list[HealthCheck] = field(default_factory=list)
    questionnaires: list[Questionnaire] = field(default_factory=list)
    missing_episodes: list[MissingEpisode] = field(default_factory=list)
    leaving_care: list[LeavingCare] = field(default_factory=list)
    private_fostering: list[PrivateFostering] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    tour: list[TourStop] = field(default_factory=list)

    def __iter__(self) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
        """Each list under its name, in the order in which to load them."""
        return ((each.name, getattr(self, each.name)) for each in fields(self))

    def take(self, other: "Chunk") -> None:
        """Add the rows of another chunk to this one."""
        for name, rows in other:
            getattr(self, name).extend(rows)

    def __len__(self) -> int:
        return sum(len(rows) for _, rows in self)
