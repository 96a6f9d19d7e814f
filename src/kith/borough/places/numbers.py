"""Numbers that look right and can belong to nobody.

Postcodes are of districts that do not exist, in areas that do (TW51 where Twickenham ends at TW20), so that
the record takes them and no letter could arrive; telephone numbers come from the ranges Ofcom keeps for
drama; NHS numbers from the 999 range kept for tests; pupil numbers carry the code of an authority abolished
in 2019 with establishment numbers below 1000, which are never given. Every check digit is true, so that the
record's own validation passes.
"""

from random import Random

from kith.borough.chance import between

INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # C I K M O V never occur in the second half of a postcode
PUPIL_NUMBER_AUTHORITY = "836"
UPN_CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def postcode(district: str, unit: int) -> str:
    """The `unit`-th of 4,000 postcodes of a district such as TW51."""
    letters = len(INWARD_LETTERS)
    sector, rest = unit // letters**2 % 10, unit % letters**2
    return f"{district} {sector}{INWARD_LETTERS[rest // letters]}{INWARD_LETTERS[rest % letters]}"


def mobile(luck: Random) -> str:
    return f"07700 900{between(luck, 0, 999):03d}"


def landline(luck: Random) -> str:
    return f"020 7946 0{between(luck, 0, 999):03d}"


def nhs_number(serial: int) -> str | None:
    """The `serial`-th test NHS number, scattered over the 999 range; None where its check digit cannot
    exist.
    """
    digits = f"999{serial * 7919 % 1_000_000:06d}"
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    if check == 10:
        return None
    return digits + str(check % 11)


def pupil_number(establishment: int, year: int, serial: int) -> str:
    """A unique pupil number: check letter, authority, establishment, year of entry, serial.

    The letter is the place in a 23-letter alphabet of the digits weighted 2 to 13, by modulus 23.
    """
    digits = f"{PUPIL_NUMBER_AUTHORITY}{establishment % 1000:04d}{year % 100:02d}{serial % 1000:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(digits, start=2))
    return UPN_CHECK_LETTERS[total % 23] + digits


def registration_number(serial: int) -> str:
    """A Social Work England number from far above those issued."""
    return f"SW9{serial:06d}"
