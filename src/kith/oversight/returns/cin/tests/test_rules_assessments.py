from .examples import rule


def test_1103() -> None:
    rule(
        "1103",
        """
        Assessments: LAchildID CINdetailsID AssessmentActualStartDate
        . a 1 2025-05-01
        x a 1 2025-04-30
        . a 2 2025-04-30
        . b 1 2025-04-30
        CINdetails: LAchildID CINdetailsID CINreferralDate
        x a 1 2025-05-01
        . a 2 2025-04-01
        . b 1 -
        """,
    )


def test_8608() -> None:
    rule(
        "8608",
        """
        Assessments: AssessmentActualStartDate AssessmentAuthorisationDate
        . 2025-05-01 2025-05-01
        x 2025-05-02 2025-05-01
        . 2025-05-02 -
        """,
    )


def test_8670Q() -> None:
    rule(
        "8670Q",
        """
        Assessments: AssessmentActualStartDate AssessmentAuthorisationDate
        . 2026-01-27 -
        x 2026-01-26 -
        . 2026-01-26 2026-03-01
        . - -
        """,
    )


def test_8670Q_leaves_out_bank_holidays() -> None:
    """In 2024 Good Friday is 29 March and 31 March is a Sunday."""
    rule(
        "8670Q",
        """
        Assessments: AssessmentActualStartDate AssessmentAuthorisationDate
        . 2024-01-26 -
        x 2024-01-25 -
        """,
        year=2024,
    )


def test_8696() -> None:
    rule(
        "8696",
        """
        Assessments: AssessmentAuthorisationDate
        x 2025-03-31
        . 2025-04-01
        . 2026-03-31
        x 2026-04-01
        . -
        """,
    )


def test_8736() -> None:
    rule(
        "8736",
        """
        Assessments: AssessmentActualStartDate AssessmentAuthorisationDate
        x 2025-03-31 -
        . 2025-04-01 -
        . 2026-03-31 -
        x 2026-04-01 -
        . 2025-03-31 2025-05-01
        """,
    )


def test_8863Q() -> None:
    rule(
        "8863Q",
        """
        Assessments: LAchildID CINdetailsID AssessmentActualStartDate AssessmentAuthorisationDate
        . a 1 2025-05-01 2025-06-01
        x a 1 2025-06-01 2025-07-01
        . a 1 2025-07-02 -
        x a 1 2026-03-31 -
        . a 2 2025-05-15 -
        . b 1 2025-05-01 2025-06-01
        . b 1 2025-06-02 2025-06-03
        x c 1 2025-05-01 -
        x c 1 2025-05-01 -
        """,
    )


def test_8867() -> None:
    rule(
        "8867",
        """
        Assessments: AssessmentAuthorisationDate
        x -
        . 2025-05-01
        . -
        CINdetails: CINclosureDate
        x 2025-06-01
        . 2025-06-01
        . -
        """,
    )


def test_8896() -> None:
    rule(
        "8896",
        """
        Assessments: LAchildID CINdetailsID AssessmentAuthorisationDate
        x a 1 -
        x a 1 -
        . a 1 2025-05-01
        . a 2 -
        . b 1 -
        . b 1 unclear
        """,
    )
