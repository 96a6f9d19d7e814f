import pytest

from .examples import rule


def test_8614() -> None:
    rule(
        "8614",
        """
        Assessments: LAchildID AssessmentID AssessmentAuthorisationDate
        . a 1 2025-05-01
        x a 2 -
        . a 3 -
        AssessmentFactorsList: LAchildID AssessmentID AssessmentFactors
        . a 1 1A
        . a 2 1A
        . a 3 -
        """,
    )


def test_8869() -> None:
    rule(
        "8869",
        """
        AssessmentFactorsList: LAchildID AssessmentID AssessmentFactors
        x a 1 21
        . a 1 1A
        . a 2 21
        . b 1 1A
        . b 1 2A
        Assessments: LAchildID AssessmentID
        x a 1
        . a 2
        . b 1
        """,
    )


def test_8873Q() -> None:
    rule(
        "8873Q",
        """
        Assessments: LAchildID AssessmentID
        x a 1
        . b 1
        . c 1
        . c 2
        x d 1
        . e 1
        AssessmentFactorsList: LAchildID AssessmentID AssessmentFactors
        . a 1 21
        . b 1 21
        . c 1 21
        . d 1 21
        . e 1 1A
        CINdetails: LAchildID ReasonForClosure
        x a RC7
        . b RC8
        . c RC7
        x d -
        . e RC7
        """,
    )


def test_8897Q() -> None:
    rule(
        "8897Q",
        """
        Assessments: LAchildID CINdetailsID AssessmentID AssessmentAuthorisationDate
        . a 1 1 2025-04-01
        x a 2 1 2025-04-01
        x b 1 1 2025-05-01
        . c 1 1 2025-03-31
        . d 1 1 -
        AssessmentFactorsList: LAchildID CINdetailsID AssessmentID AssessmentFactors
        . a 1 1 1A
        . b 1 1 99
        """,
    )


def test_8898() -> None:
    rule(
        "8898",
        """
        AssessmentFactorsList: LAchildID AssessmentID AssessmentFactors
        x a 1 1A
        x a 1 1A
        . a 1 2A
        . a 2 1A
        . b 1 -
        . b 1 -
        Assessments: LAchildID AssessmentID
        x a 1
        . a 2
        . b 1
        """,
    )


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_8945Q_8950Q(year: int) -> None:
    listed = """
        AssessmentFactorsList: AssessmentFactors
        {} 18A
        {} 19A
        . 18B
        . -
        Assessments: AssessmentActualStartDate
        {} -
        {} -
        . -
        . -
        """
    rule("8945Q", listed.format("x", ".", "x", "."), year=year)
    rule("8950Q", listed.format(".", "x", ".", "x"), year=year)
