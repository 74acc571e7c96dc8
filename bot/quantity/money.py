"""Currencies by their ISO 4217 codes: how they are written before and after a figure.

The codes are those in use, of ISO 4217 (list one of 2024). A language says in `currencies` which words name a currency,
or a family of them, of which the country decides: dollars are Canadian, Australian, or those of the United States.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.language.base import listed

CODES: Final = listed(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
    "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD "
    "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN "
    "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY "
    "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG "
)
SIGNS: Final[Mapping[str, str]] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₫": "VND",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₲": "PYG", "฿": "THB", "₵": "GHS", "₸": "KZT", "₼": "AZN",
    "₾": "GEL",
}  # fmt: skip
PREFIXED: Final[Mapping[str, str]] = {
    "us$": "USD", "u$s": "USD", "c$": "CAD", "ca$": "CAD", "can$": "CAD", "a$": "AUD", "au$": "AUD", "aus$": "AUD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "mx$": "MXN", "mex$": "MXN", "r$": "BRL",
    "rd$": "DOP", "ar$": "ARS", "cl$": "CLP", "col$": "COP", "cop$": "COP", "j$": "JMD", "tt$": "TTD", "bz$": "BZD",
    "b$": "BSD", "bds$": "BBD", "ec$": "XCD", "fj$": "FJD", "n$": "NAD", "z$": "ZWG", "nu$": "UYU", "uy$": "UYU",
    "u$": "UYU", "e£": "EGP", "cn¥": "CNY", "rmb¥": "CNY",
}  # fmt: skip
LETTERS: Final[Mapping[str, str]] = {
    "Rs": "INR", "Q": "GTQ", "Kč": "CZK", "RMB": "CNY", "Bs": "BOB", "Rp": "IDR", "RM": "MYR", "Fr": "CHF",
    "SFr": "CHF", "Sfr": "CHF", "Dh": "AED", "Dhs": "AED", "FCFA": "XOF", "Ft": "HUF",
    "zł": "PLN", "lei": "RON",
}  # fmt: skip
SLASHED: Final = "PEN"  # S/ 20
FAMILIES: Final[Mapping[str, Mapping[str, str]]] = {  # by the country that is named, and by none
    "Dollar": {
        "": "USD", "us": "USD", "ca": "CAD", "au": "AUD", "nz": "NZD", "hk": "HKD", "sg": "SGD", "tw": "TWD",
        "jm": "JMD",
        "na": "NAD", "fj": "FJD", "bb": "BBD", "bs": "BSD", "tt": "TTD", "lr": "LRD", "gy": "GYD",
    },
    "Peso": {
        "": "MXN", "mx": "MXN", "ar": "ARS", "cl": "CLP", "co": "COP", "uy": "UYU", "do": "DOP", "cu": "CUP",
        "ph": "PHP",
    },
    "Pound": {"": "GBP", "gb": "GBP", "eg": "EGP", "lb": "LBP", "sy": "SYP", "sd": "SDG", "ss": "SSP"},
    "Rupee": {"": "INR", "in": "INR", "pk": "PKR", "lk": "LKR", "np": "NPR", "mu": "MUR", "id": "IDR"},
    "Franc": {"": "CHF", "ch": "CHF", "cd": "CDF", "rw": "RWF", "bi": "BIF", "gn": "GNF", "dj": "DJF"},
    "Krone": {"": "NOK", "no": "NOK", "dk": "DKK"},
    "Colon": {"": "CRC", "cr": "CRC", "sv": "SVC"},
}  # fmt: skip


SHORT: Final = 3  # digits of a number that is no amount of money after a word that is a code too
WORDS_TOO: Final = listed("ALL COP CUP GEL MAD MOP PEN SOS TOP TRY")  # codes that are words: COP28, TOP 10


def is_currency_prefix(letters: str, digits: str) -> bool:
    """Whether `letters` that stand right before `digits` are a currency: CHF250, Q3.400; Q3 is a quarter."""
    if letters in CODES:
        return letters not in WORDS_TOO or len(digits) > SHORT
    return letters in LETTERS and (
        len(letters) > 1 or re.fullmatch(r"\d{1,3}(?:[.,]\d{2,3})+|\d{2,}", digits) is not None
    )


def of_family(name: str, country: str, home: str) -> str:
    """The ISO code of `name`, a code or a family, for the `country` that is named, else for the one at `home`."""
    family = FAMILIES.get(name)
    return name if family is None else family.get(country or home) or family[""]
