"""What every baseline does: reads a folder of texts, writes one planlens.document/1 answer for each."""
import json
import pathlib
import sys


def canonical(data):
    """The text that spans are counted in: UTF-8 without a byte-order mark, line ends as \\n."""
    return data.decode("utf8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def main(read):
    """Runs `read(text)`, which gives the lists of an answer, over the folders named on the command line."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {pathlib.Path(sys.argv[0]).name} TEXTS ANSWERS")
    texts, answers = map(pathlib.Path, sys.argv[1:])
    answers.mkdir(parents=True, exist_ok=True)
    for path in sorted(texts.glob("*.txt")):
        answer = {"schema": "planlens.document/1", "id": path.stem, **read(canonical(path.read_bytes()))}
        lines = json.dumps(answer, ensure_ascii=False, indent=1)
        (answers / f"{path.stem}.json").write_text(lines + "\n", encoding="utf8")
