import pytest

from .examples import rule


def test_SW01STG1() -> None:
    rule(
        "SW01STG1",
        """
        Episodes: CHILD DEC LS
        . 1 - C2
        x 2 - C2
        x 3 - C2
        . 4 2023-05-01 C2
        . 5 - V3
        SWEpisodes: CHILD SW_ID SW_DECOM SW_REASON
        . 1 SW1 2023-05-01 MANAGE
        . 2 SW1 2023-05-01 -
        """,
        year=2024,
    )


def test_SW01aSTG1() -> None:
    rule(
        "SW01aSTG1",
        """
        SWEpisodes: SW_DECOM SW_ID
        x - SW1
        x 2023-03-31 -
        . 2023-04-01 -
        . 2023-03-31 SW1
        """,
    )


def test_SW01bSTG1() -> None:
    rule(
        "SW01bSTG1",
        """
        SWEpisodes: SW_DECOM SW_ID SW_REASON
        x - SW1 MANAGE
        x 2023-04-01 - MANAGE
        x 2023-04-01 SW1 -
        . 2023-03-31 - -
        . 2023-04-01 SW1 MANAGE
        """,
    )


def test_SW02STG1() -> None:
    rule(
        "SW02STG1",
        """
        SWEpisodes: SW_ID
        x AB1
        . SW1
        . xx1
        . -
        """,
    )


def test_SW03STG1() -> None:
    rule(
        "SW03STG1",
        """
        SWEpisodes: SW_DECOM SW_ID SW_REASON
        x - SW1 MANAGE
        x 2023-05-01 - MANAGE
        x 2023-05-01 SW1 -
        . 2023-05-01 SW1 MANAGE
        """,
        year=2024,
    )


def test_SW06STG2() -> None:
    rule(
        "SW06STG2",
        """
        SWEpisodes: SW_DECOM
        x 2026-04-01
        . 2026-03-31
        """,
    )


@pytest.mark.parametrize(("year", "first"), [(2024, "2023-04-01"), (2026, "2024-04-01")])
def test_SW07STG2(year: int, first: str) -> None:
    rule(
        "SW07STG2",
        f"""
        SWEpisodes: SW_DEC
        x {first[:4]}-03-31
        . {first}
        . {year}-03-31
        x {year}-04-01
        . -
        """,
        year=year,
    )


@pytest.mark.parametrize(("code", "year"), [("SW08STG2", 2026), ("SW14STG2", 2024)])
def test_SW08STG2_SW14STG2(code: str, year: int) -> None:
    rule(
        code,
        """
        SWEpisodes: CHILD SW_DECOM SW_DEC
        x 1 2023-05-01 -
        . 1 2023-06-01 -
        . 2 2023-05-01 2023-06-01
        . 2 2023-06-01 -
        """,
        year=year,
    )


def test_SW09STG2() -> None:
    rule(
        "SW09STG2",
        """
        SWEpisodes: SW_DECOM SW_DEC
        x 2025-05-01 2025-05-01
        . 2025-05-01 2025-05-02
        . - -
        """,
    )


@pytest.mark.parametrize(("year", "first_contact"), [(2024, "x"), (2025, ".")])
def test_SW10STG2(year: int, first_contact: str) -> None:
    rule(
        "SW10STG2",
        f"""
        SWEpisodes: CHILD SW_DECOM SW_DEC SW_REASON
        . 1 2023-05-01 2023-06-02 MANAGE
        x 1 2023-06-01 - MANAGE
        . 2 2023-05-01 2023-06-02 MANAGE
        {first_contact} 2 2023-06-01 - FCONTA
        . 3 2023-05-01 2023-06-01 MANAGE
        . 3 2023-06-01 - MANAGE
        """,
        year=year,
    )


def test_SW11aSTG2() -> None:
    rule(
        "SW11aSTG2",
        """
        SWEpisodes: CHILD SW_DECOM SW_DEC
        x 1 2023-05-01 2024-03-26
        . 2 2023-05-01 2024-03-27
        . 3 2023-05-01 2023-06-01
        . 3 2023-06-06 -
        x 4 2023-05-01 2023-06-01
        . 4 2023-06-07 -
        . 5 2023-05-01 -
        """,
        year=2024,
    )


def test_SW11bSTG2() -> None:
    rule(
        "SW11bSTG2",
        """
        SWEpisodes: CHILD SW_DECOM SW_DEC
        x 1 2025-05-01 2026-03-27
        . 2 2025-05-01 2026-03-26
        . 3 2025-05-01 2026-03-31
        . 4 2025-05-01 2026-03-27
        . 4 2026-03-27 -
        """,
    )


@pytest.mark.parametrize(("year", "year_before"), [(2024, "."), (2026, "x")])
def test_SW12STG2(year: int, year_before: str) -> None:
    last, before = year - 1, year - 2
    rule(
        "SW12STG2",
        f"""
        Episodes: CHILD DECOM DEC RNE REC LS
        x 1 {last}-05-01 - S - C2
        . 2 {last}-05-01 - S - C2
        . 3 {last}-05-01 {last}-06-01 S E8 C2
        {year_before} 4 {before}-05-01 - S - C2
        x 5 {last}-05-01 {last}-06-01 S E8 C2
        . 5 {last}-08-01 - S - C2
        . 6 {last}-05-01 - S - V3
        SWEpisodes: CHILD SW_DECOM SW_DEC
        x 1 {last}-05-02 -
        . 2 {last}-05-01 -
        . 3 {last}-05-02 -
        x 5 {last}-04-01 {last}-05-31
        . 5 {last}-08-01 -
        . 6 {last}-05-02 -
        """,
        year=year,
    )


@pytest.mark.parametrize("year", [2024, 2026])
def test_SW13STG1(year: int) -> None:
    rule(
        "SW13STG1",
        f"""
        SWEpisodes: SW_REASON SW_DECOM
        x nonsense 2020-05-01
        x - 2023-04-01
        {"x" if year == 2024 else "."} - 2023-03-31
        . MANAGE 2023-05-01
        """,
        year=year,
    )


def test_SW17STG2() -> None:
    rule(
        "SW17STG2",
        """
        SWEpisodes: CHILD SW_DECOM SW_DEC
        . 1 2025-05-01 2025-06-01
        x 1 2025-06-01 2025-07-01
        . 2 2025-05-01 -
        """,
    )
