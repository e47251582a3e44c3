#!/usr/bin/env python3
"""Computes dates of observances independently of Daymark, for dates.csv.

    pip install ephem python-dateutil
    python3 make-dates.py > dates.csv

The rules are written out here once more, from the observances' definitions, so that a mistake in the catalogue's
data or in its code shows. Full moons come from ephem (VSOP87 and an abridged lunar theory), weekdays from dateutil.
An empty start says that there is no edition; an empty ordinal that the first one is not known.
"""

import csv
import sys
from datetime import date, timedelta

import ephem
from dateutil.relativedelta import MO, SA, SU, TH, TU, WE, relativedelta


def fixed(month, day):
    return lambda year: (date(year, month, day),) * 2


def weekday(month, which, last=False):
    return lambda year: (date(year, month, 1) + relativedelta(day=31 if last else 1, weekday=which),) * 2


def days(first, last):
    return lambda year: (date(year, *first), date(year, *last))


def full_moon(year):
    return (ephem.next_full_moon(f"{year}/5/1").datetime().date(),) * 2


def week_of_11_november(year):
    monday = date(year, 11, 11) + relativedelta(weekday=MO(-1))
    return monday, monday + timedelta(6)


def until(change, before, after):
    return lambda year: before(year) if year < change else after(year)


RECENT = [2012, 2016, 2020, 2024, 2025, 2026, 2027, 2032, 2048, 2099, 2100]

# id, first year (None: not known), every so many years, rule, years
CASES = [
    ("south-south-cooperation-day", 2004, 1, until(2012, fixed(12, 19), fixed(9, 12)), [2003, 2004, 2011, *RECENT]),
    ("international-day-peace", 1982, 1, until(2002, weekday(9, TU(3)), fixed(9, 21)), [1981, 1982, 1985, 1990, 1998, 2001, 2002, 2026]),
    ("disaster-reduction-day", None, 1, until(2010, weekday(10, WE(2)), fixed(10, 13)), [1990, 1995, 2000, 2008, 2009, 2010, 2026]),
    ("biological-diversity-day", None, 1, until(2001, fixed(12, 29), fixed(5, 22)), [1994, 2000, 2001, 2026]),
    ("chinese-language-day", 2010, 1, until(2011, fixed(11, 12), fixed(4, 20)), [2009, 2010, 2011, 2026]),
    ("vesak-day", 2000, 1, full_moon, range(1999, 2101)),
    ("science-and-peace-week", 1989, 1, week_of_11_november, [1988, 1989, 2018, 2029, *RECENT]),
    ("world-interfaith-harmony-week", 2011, 1, days((2, 1), (2, 7)), [2010, 2011, 2026]),
    ("world-space-week", 2000, 1, days((10, 4), (10, 10)), [1999, 2026]),
    ("disarmament-week", 1978, 1, days((10, 24), (10, 30)), [1977, 1978, 2026]),
    ("statistics-day", 2010, 5, fixed(10, 20), [2005, 2009, 2010, 2011, 2015, 2020, 2025, 2026, 2030, 2100]),
    ("braille-day", 2019, 1, fixed(1, 4), [2018, 2019, 2026, 2100]),
    ("girls-in-ict-day", None, 1, weekday(4, TH(4)), RECENT),
    ("migratory-bird-day", 2006, 1, weekday(5, SA(2)), [2005, *RECENT]),
    ("cooperatives-day", 1995, 1, weekday(7, SA(1)), [1994, *RECENT]),
    ("maritime-day", 1978, 1, weekday(9, TH(-1), last=True), RECENT),
    ("habitat-day", 1986, 1, weekday(10, MO(1)), [1985, *RECENT]),
    ("road-traffic-victims-day", None, 1, weekday(11, SU(3)), [2004, *RECENT]),
    ("world-philosophy-day", 2002, 1, weekday(11, TH(3)), [2001, *RECENT]),
]


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["id", "year", "start", "end", "ordinal"])
    for name, first, every, rule, years in CASES:
        for year in years:
            held = first is None or (year >= first and (year - first) % every == 0)
            # Founded in October 2005: there was no observance before.
            held = held and (name, year) != ("road-traffic-victims-day", 2004)
            start, end = rule(year) if held else ("", "")
            ordinal = (year - first) // every + 1 if held and first is not None else ""
            out.writerow([name, year, start, end, ordinal])


if __name__ == "__main__":
    main()
