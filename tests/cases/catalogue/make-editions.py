#!/usr/bin/env python3
"""Computes every edition of every observance to 2100 independently of Daymark, for editions.csv.

    pip install ephem python-dateutil
    python3 make-editions.py > editions.csv

It reads the data that are compiled in and applies their rules with python-dateutil (weekdays, weeks) and ephem (full
moons), none of it Daymark's code. A line has an observance, the first and the last edition year looked at, how many
editions there are between them, the first day of the first and of the last, and the sums of all first and last days
as proleptic ordinals (1 January of year 1 is 1): one day wrong in one year changes a sum. Where the first observance
is not known, editions are looked at from 2027. A name with "+1" stands for the further day of a year.
"""

import csv
import json
import sys
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import ephem
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

LAST = 2100
WEEKDAYS = {"monday": MO, "tuesday": TU, "wednesday": WE, "thursday": TH, "friday": FR, "saturday": SA, "sunday": SU}
DATA = Path(__file__).resolve().parents[3] / "templates/data/observances.json"


def whole(text, last):
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    return date(*parts, monthrange(*parts)[1] if last else 1)


def days(rule, year):
    """The first and last day of a rule in a year; None where it has none."""
    name = rule.get("rule", "fixed")
    if name == "fixed":
        if (rule["month"], rule["day"]) == (2, 29) and monthrange(year, 2)[1] < 29:
            return None
        return (date(year, rule["month"], rule["day"]),) * 2
    if name == "nth-weekday":
        nth = rule["nth"]
        found = date(year, rule["month"], 1) + relativedelta(day=31 if nth < 0 else 1, weekday=WEEKDAYS[rule["weekday"]](nth))
        return (found, found) if found.month == rule["month"] else None
    if name == "range":
        start, end = ((rule[key]["month"], rule[key]["day"]) for key in ("start", "end"))
        return date(year, *start), date(year + (end < start), *end)
    if name == "week-containing":
        monday = date(year, rule["month"], rule["day"]) + relativedelta(weekday=MO(-1))
        return monday, monday + timedelta(6)
    if name == "full-moon-may":
        return (ephem.next_full_moon(f"{year}/5/1").datetime().date(),) * 2
    if name == "announced":
        return None
    if name in ("year", "years"):
        first, last = rule.get("year", rule.get("start_year")), rule.get("year", rule.get("end_year"))
        return (date(first, 1, 1), date(last, 12, 31)) if first <= year <= last else None
    if name == "period":
        start, end = whole(rule["start"], False), whole(rule["end"], True)
        return (start, end) if start.year <= year <= end.year else None
    raise ValueError(name)


def rule_of(entry, year):
    """The rule in force in a year: the one before the first change that was still to come."""
    coming = [change for change in entry.get("changed", []) if change["what"] == "date" and change["effective"] and year < change["effective"]]
    return min(coming, key=lambda change: change["effective"])["from"] if coming else entry["date"]


def line(name, first, editions):
    if not editions:
        return [name, first, LAST, 0, "", "", 0, 0]
    starts, ends = zip(*editions)
    return [name, first, LAST, len(editions), starts[0], starts[-1], sum(day.toordinal() for day in starts), sum(day.toordinal() for day in ends)]


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["id", "from", "to", "editions", "first", "last", "sum_of_starts", "sum_of_ends"])
    for entry in json.loads(DATA.read_text(encoding="utf-8"))["observances"]:
        once = entry["date"].get("rule") in ("year", "years", "period")
        known = entry.get("first_observed")
        first = 1940 if once else known or 2027
        every = entry.get("recurrence")
        years = [year for year in range(first, LAST + 1) if not every or (year >= every["first_year"] and (year - every["first_year"]) % every["every"] == 0)]
        found = [days(rule_of(entry, year), year) for year in years]
        out.writerow(line(entry["id"], first, [each for each in found if each]))
        for at, rule in enumerate(entry.get("additional_dates", []), 1):
            found = [days(rule, year) for year in years]
            out.writerow(line(f"{entry['id']}+{at}", first, [each for each in found if each]))


if __name__ == "__main__":
    main()
