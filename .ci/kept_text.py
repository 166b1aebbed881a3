#!/usr/bin/env python3
"""Counts how much of the policy text of real files is kept, and how much of what lies around it is left.

usage: kept_text.py PROGRAM TEXTS TABLES [FLOORS]

TABLES holds a table for each text, made by hand by reading it: every stretch of the file with what it is. Nothing of the
text stands in it, only places, and the SHA-256 of the file that they are places of. Kinds:

  policy       text of the document: title, body, annexes, signature; each character must be kept
  duplicate    what stands there a second time, word for word: the first is policy, this one must be passed over
  furniture    what the web page or the clipping put around it: menus, buttons, sources, links, disclaimers, pictures
  pageNumber, runningHead, garbage   what the print or its conversion put there
  undecided    either is right (a date of publication, a caption, a table of contents); not counted

Counted are characters that are no white space and no form feed. Kept is what the reading view holds: the text that
`show --text` prints without what the repairs of `show --repairs` pass over. For plain text each character is known by its
place. For a web page (`offsets html`) places are those of its source; the characters of its texts (no markup, scripts or
styles) are put beside those of the view in order, by the longest common stretches (difflib), and those that have a
counterpart are kept.

With FLOORS the run fails where less than `kept` of a text's policy characters are there (all texts), or where more than
`left` of its other characters are (0 where the floors name nothing for it). `left` may only fall, `kept` only rise.
"""
import difflib
import hashlib
import html.parser
import json
import pathlib
import subprocess
import sys

DROPPED = {
    "pageNumber", "lineWrap", "siteChrome", "innerSpace", "letterSpace", "pinyin", "invisible", "symbol", "unreadable",
    "mojibake", "repeated", "runningHead", "hidden",
}
KINDS = {"policy", "duplicate", "furniture", "pageNumber", "runningHead", "garbage", "undecided"}


def read_table(path):
    head, rows = {}, []
    for line in path.read_text("utf8").splitlines():
        cells = line.split("\t")
        if line.startswith("# "):
            head[cells[0][2:]] = cells[1]
        elif cells[0] != "start":
            rows.append((int(cells[0]), int(cells[1]), cells[2]))
    for (_, end, _), (start, _, _) in zip(rows, rows[1:]):
        if end != start:
            sys.exit(f"{path.name}: rows must follow each other without a gap: {end}, {start}")
    if rows[0][0] != 0 or {kind for _, _, kind in rows} - KINDS:
        sys.exit(f"{path.name}: starts elsewhere than at 0, or holds a kind that there is not")
    return head, rows


def run(program, *arguments):
    done = subprocess.run([program, "show", *arguments], capture_output=True)
    if done.returncode:
        sys.exit(f"{arguments[0]}: {done.stderr.decode('utf8', 'replace')[:300]}")
    return done.stdout.decode("utf8")


def seen(program, path):
    """The canonical text and for each character whether the reading view holds it."""
    text = run(program, path, "--text")
    kept = [True] * len(text)
    for repair in json.loads(run(program, path, "--repairs", "--format", "json"))["repairs"]:
        start, end = repair["span"]
        if repair["kind"] in DROPPED:
            kept[start:end] = [False] * (end - start)
    return text, kept


class Texts(html.parser.HTMLParser):
    """The characters that a page shows, each with the place of its source."""

    SILENT = {"script", "style", "title", "noscript", "template"}

    def __init__(self, page):
        super().__init__(convert_charrefs=False)
        self.characters, self.places, self.silent = [], [], 0
        self.lines = [0]
        for place, character in enumerate(page):
            if character == "\n":
                self.lines.append(place + 1)
        self.feed(page)
        self.close()

    def take(self, text, width=1):
        line, column = self.getpos()
        start = self.lines[line - 1] + column
        for offset, character in enumerate(text):
            if not self.silent and not character.isspace():
                self.characters.append(character)
                self.places.append(start + offset * width)

    def handle_starttag(self, tag, _):
        self.silent += tag in self.SILENT

    def handle_endtag(self, tag):
        self.silent -= tag in self.SILENT

    def handle_data(self, data):
        self.take(data)

    def handle_entityref(self, name):
        self.take(html.unescape(f"&{name};"), 0)

    def handle_charref(self, name):
        self.take(html.unescape(f"&#{name};"), 0)


def kept_places(program, path, source, is_page):
    """Pairs of a place in the source and whether its character is kept, white space left out."""
    text, kept = seen(program, path)
    if not is_page:
        if source != text:
            sys.exit(f"{path.name}: show --text prints another text than the file's")
        return [(place, kept[place]) for place, character in enumerate(text) if not character.isspace()]
    page = Texts(source)
    view = [character for character, is_kept in zip(text, kept) if is_kept and not character.isspace()]
    found = [False] * len(page.characters)
    for start, _, length in difflib.SequenceMatcher(None, page.characters, view, False).get_matching_blocks():
        found[start : start + length] = [True] * length
    return list(zip(page.places, found))


def measure(program, path, head, rows):
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != head["sha256"]:
        sys.exit(f"{path.name}: not the file that its table was made for")
    source = data.decode("utf8").replace("\r\n", "\n")
    if rows[-1][1] != len(source):
        sys.exit(f"{path.name}: the table ends at {rows[-1][1]}, the text at {len(source)}")
    counts, row = {kind: [0, 0] for kind in KINDS}, 0
    for place, is_kept in kept_places(program, path, source, head["offsets"] == "html"):
        while rows[row][1] <= place:
            row += 1
        counts[rows[row][2]][0] += 1
        counts[rows[row][2]][1] += is_kept
    return counts


def main():
    program, texts, tables = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    floors = json.load(open(sys.argv[4]))["kept"] if len(sys.argv) > 4 else None
    faults = []
    print(f"{'text':44}{'policy':>8}{'kept':>9}{'other':>8}{'left':>7}{'share':>8}  of these duplicate, furniture, print")
    for table in sorted(tables.glob("*.tsv")):
        head, rows = read_table(table)
        counts = measure(program, texts / head["text"], head, rows)
        policy, kept = counts["policy"]
        print_kinds = [counts[kind] for kind in ("pageNumber", "runningHead", "garbage")]
        parts = [counts["duplicate"], counts["furniture"], [sum(part) for part in zip(*print_kinds)]]
        other, left = (sum(part) for part in zip(*parts))
        share, rest = kept / policy if policy else 1, left / other if other else 0
        detail = ", ".join(f"{is_left}/{there}" for there, is_left in parts)
        print(f"{table.stem:44}{policy:8}{share:9.2%}{other:8}{left:7}{rest:8.2%}  {detail}")
        if floors is None:
            continue
        if share < floors["kept"]:
            faults.append(f"{table.stem}: {share:.4f} of the policy text is kept, the floor is {floors['kept']}")
        bound = floors["left"].get(table.stem, 0)
        if rest > bound:
            faults.append(f"{table.stem}: {rest:.4f} of what is no policy text is left, the bound is {bound}")
    if faults:
        sys.exit("\n".join(["ci: policy text and furniture"] + faults))


main()
