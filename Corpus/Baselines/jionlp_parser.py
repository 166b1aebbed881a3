#!/usr/bin/env python3
"""Baseline: JioNLP, a general parser of Chinese times and amounts of money (pip install jionlp==1.5.31).

usage: jionlp_parser.py TEXTS ANSWERS

The parser knows times and money and no other record of a plan, so only these two are given. What it says is passed on
as it is; what it leaves open is filled with the simplest answer: an amount is a target, due at the last deadline of its
sentence; 到 before a time or 前 behind it makes a deadline. Relative times stand against the first full date of the text.
"""
import re
import time

import jionlp

import answers

NO_DATE = (2026, 1, 1)


def base_of(text):
    """Seconds of the first full date of the text: what relative times stand against."""
    match = re.search(r"(20\d\d)[-年](\d\d?)[-月](\d\d?)", text)
    year, month, day = map(int, match.groups()) if match else NO_DATE
    return time.mktime((year, min(month, 12), min(day, 28), 12, 0, 0, 0, 0, -1))


def times(line, offset, base):
    for found in jionlp.ner.extract_time(line, time_base=base, with_parsing=True) or []:
        start, end = found["offset"]
        detail, kind = found.get("detail") or {}, found["type"]
        if kind == "time_period":
            continue
        dates = detail.get("time")
        first, last = (d[:10] if re.match(r"\d{4}-", d) else None for d in dates) if isinstance(dates, list) else (None, None)
        kind = {"time_point": "point", "time_span": "period", "time_delta": "duration"}[kind]
        if line[start - 1:start] in ("到", "至") and kind != "duration":
            start -= 1
            kind, first = "deadline", None
        elif line[end - 1] == "前" or line[end:end + 1] == "前":
            kind, first = "deadline", None
        if kind == "duration":
            first = last = None
        yield {"span": [offset + start, offset + end], "quote": line[start:end], "type": kind, "start": first, "end": last}


BOUNDS = {"blur": "approx", "accurate": "eq"}


def bound(found):
    words, code = found["text"], found["detail"]["definition"]
    if isinstance(found["detail"]["num"], list):
        return "range"
    if code == "blur+":
        return "ge" if re.search(r"以上|至少|不少于|不低于", words) else "gt"
    if code == "blur-":
        return "lt" if re.search(r"低于|少于|不足|不到", words) else "le"
    return BOUNDS.get(code, "eq")


def amounts(line, offset, deadlines):
    for found in jionlp.ner.extract_money(line, with_parsing=True) or []:
        start, end = found["offset"]
        numbers = found["detail"]["num"]
        low, high = map(float, numbers) if isinstance(numbers, list) else (float(numbers), None)
        code = bound(found)
        upper = code in ("le", "lt")
        begin = max((line.rfind(mark, 0, start) for mark in "。；！？"), default=-1) + 1
        due = [t["end"][:4] for t in deadlines if t["end"] and begin <= t["span"][0] - offset < start]
        yield {
            "span": [offset + start, offset + end], "quote": line[start:end], "kind": "target", "indicator": "",
            "comparator": code, "min": None if upper else low, "max": low if upper else high,
            "unit": found["detail"]["case"], "due": {"date": due[-1]} if due else None, "theme": "other"}


def guarded(function, *arguments):
    """The parser raises on some lines of plans; such a line then gives nothing."""
    try:
        return list(function(*arguments))
    except Exception:
        return []


def read(text):
    base, offset, found = base_of(text), 0, {"quantities": [], "times": []}
    for line in text.split("\n"):
        when = guarded(times, line, offset, base)
        found["times"] += when
        found["quantities"] += guarded(amounts, line, offset, [t for t in when if t["type"] == "deadline"])
        offset += len(line) + 1
    return found


if __name__ == "__main__":
    answers.main(read)
