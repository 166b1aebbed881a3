#!/usr/bin/env python3
"""Runs the scorers of ../shared and fails where a figure falls under its floor.

usage: scores.py PROGRAM SHARED FLOORS

The floors may only be raised. `wrong` is a ceiling. Every text beside the checkout must also be read without a fault,
twice with the same bytes, and every quote must be the text at its span; one that was damaged on purpose (adversarial-…)
may instead be refused with a stable code.
"""
import json
import pathlib
import re
import subprocess
import sys


def output(command, **options):
    done = subprocess.run(command, capture_output=True, **options)
    if done.returncode:
        sys.exit(f"ci: {command} ended with {done.returncode}: {done.stderr.decode('utf8', 'replace')[:500]}")
    return done.stdout.decode("utf8")


def gold_scores(program, shared):
    gold = shared / "gold"
    scorer = [sys.executable, gold / "score.py", gold / "dev", gold / "docs", "--json"]
    return json.loads(output([*scorer, "--run", f"{program} extract --format json {{}}"]))


def spec_counts(program, shared):
    line = output([sys.executable, shared / "spec/run.py", shared / "spec/dev.jsonl", f"'{program}' pipe"])
    print(line.strip())
    return {name: int(count) for name, count in re.findall(r"(value|full|wrong) (\d+)", line)}


def quotes(record):
    if isinstance(record, dict):
        if "quote" in record and "span" in record:
            yield record["span"], record["quote"]
        for value in record.values():
            yield from quotes(value)
    elif isinstance(record, list):
        for value in record:
            yield from quotes(value)


def canonical(program, path, format):
    """The text that spans count in: the file's own, but for files that are no plain text the one that show prints."""
    if format == "text":
        return path.read_bytes().decode("utf8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return subprocess.run([program, "show", path, "--text"], capture_output=True, check=True).stdout.decode("utf8")


def check_texts(program, shared):
    faults, count = [], 0
    for path in sorted([*(shared / "gold/docs").glob("*.txt"), *(shared / "texts").glob("*.txt")]):
        runs = [subprocess.run([program, "extract", "--format", "json", path], capture_output=True) for _ in range(2)]
        if any(run.returncode for run in runs):
            message = runs[0].stderr.decode("utf8", "replace").strip()
            if not (path.name.startswith("adversarial-") and runs[0].returncode == 3 and message.endswith("]")):
                faults.append(f"{path.name}: {message}")
            continue
        if runs[0].stdout != runs[1].stdout:
            faults.append(f"{path.name}: two runs differ")
        document = json.loads(runs[0].stdout)
        text = canonical(program, path, document["source"]["format"])
        for (start, end), quote in quotes(document):
            count += 1
            if text[start:end] != quote:
                faults.append(f"{path.name}: [{start}, {end}) is {text[start:end]!r}, not {quote!r}")
    print(f"{count} quotes stand where their spans say")
    return faults


def main():
    program, shared, floors = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), json.load(open(sys.argv[3]))
    faults = []
    scores = gold_scores(program, shared)
    for name, score in scores.items():
        floor = floors["gold"].get(name)
        print(f"{name:24}{score['f1']:7.3f}" + (f"   floor {floor:.3f}" if floor is not None else ""))
    for name, floor in floors["gold"].items():
        if scores[name]["f1"] < floor:
            faults.append(f"{name} is {scores[name]['f1']}, its floor {floor}")
    counts = spec_counts(program, shared)
    for name, floor in floors["spec"].items():
        if counts[name] > floor if name == "wrong" else counts[name] < floor:
            faults.append(f"sentence cases: {name} is {counts[name]}, its limit {floor}")
    faults += check_texts(program, shared)
    if faults:
        sys.exit("\n".join(["ci: under the floors"] + faults[:40]))


main()
