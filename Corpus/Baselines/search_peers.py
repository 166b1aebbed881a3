#!/usr/bin/env python3
"""Measures other engines over the files that `planlens-bench library` made, beside its own figures.

    pip install rjieba tantivy
    python3 Corpus/Baselines/search_peers.py FOLDER

FOLDER holds texts.jsonl and queries.txt. For each engine: CPU time of building and size of the index, CPU time of exact
document counts and of the ten best documents, and how many of the counts are those of a plain scan. Words for the word
indexes are those of jieba (as rjieba has them). An engine that is not installed is named and left out.
"""

import collections
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time


def texts(folder):
    with open(os.path.join(folder, "texts.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def queries(folder):
    with open(os.path.join(folder, "queries.txt"), encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(base, name)) for base, _, names in os.walk(path) for name in names)


class Rows:
    """CPU milliseconds and right answers of one engine, by length of the query."""

    def __init__(self, name):
        self.name = name
        self.count = collections.defaultdict(list)
        self.ranked = collections.defaultdict(list)
        self.right = collections.Counter()

    def show(self):
        print(f"{self.name}: characters, count p50 and p99, top 10 p50 and p99 in ms, right counts")
        for length in sorted(self.count):
            cells = []
            for values in (self.count[length], self.ranked[length]):
                values = sorted(values)
                for share in (0.5, 0.99):
                    cells.append(f"{values[int((len(values) - 1) * share)]:10.3f}" if values else " " * 10)
            print(f"  {length}  {' '.join(cells)}   {self.right[length]} of {len(self.count[length])}")


def measure(rows, wanted, truth, count, ranked):
    for query in wanted:
        for run in range(2):
            start = time.process_time()
            found = count(query)
            took = time.process_time() - start
            start = time.process_time()
            if ranked:
                ranked(query)
            ranked_took = time.process_time() - start
        rows.count[len(query)].append(took * 1000)
        if ranked:
            rows.ranked[len(query)].append(ranked_took * 1000)
        if query in truth and truth[query] == found:
            rows.right[len(query)] += 1
    rows.show()


def scan(folder, wanted):
    """Documents that hold each query, and what grep -c takes for it, over a file with a document a line."""
    path = os.path.join(folder, "lines.txt")
    with open(path, "w", encoding="utf-8") as lines:
        for text in texts(folder):
            lines.write(text.replace("\n", "\r") + "\n")
    truth, rows = {}, Rows("grep -c")
    for query in wanted:
        start = children()
        answer = subprocess.run(["grep", "-c", "-F", query, path], capture_output=True, env={"LC_ALL": "C"})
        rows.count[len(query)].append((children() - start) * 1000)
        truth[query] = int(answer.stdout)
        rows.right[len(query)] += 1
    rows.show()
    return truth


def full_text(folder, name, tokenizer, prepare, phrase, wanted, truth):
    """SQLite's FTS5 without the texts themselves (contentless)."""
    path = os.path.join(folder, "peer.sqlite")
    if os.path.exists(path):
        os.remove(path)
    database = sqlite3.connect(path)
    database.execute(f"CREATE VIRTUAL TABLE plans USING fts5(text, content='', tokenize='{tokenizer}')")
    taken, read = 0.0, 0
    for number, text in enumerate(texts(folder)):
        words = prepare(text)
        read += len(text.encode())
        start = time.process_time()
        database.execute("INSERT INTO plans(rowid, text) VALUES (?, ?)", (number + 1, words))
        taken += time.process_time() - start
    start = time.process_time()
    database.commit()
    database.execute("INSERT INTO plans(plans) VALUES ('optimize')")
    database.commit()
    taken += time.process_time() - start
    print(f"FTS5 {name}: {read / 1e6 / taken:.1f} MB/s, index {size(path) / read:.2f} of the text")

    def count(query):
        return database.execute("SELECT count(*) FROM plans WHERE plans MATCH ?", (phrase(query),)).fetchone()[0]

    def ranked(query):
        best = "SELECT rowid FROM plans WHERE plans MATCH ? ORDER BY bm25(plans) LIMIT 10"
        return database.execute(best, (phrase(query),)).fetchall()

    measure(Rows(f"FTS5 {name}"), wanted, truth, count, ranked)
    database.close()
    os.remove(path)


def tantivy_words(folder, cut, wanted, truth):
    try:
        import tantivy
    except ImportError:
        print("tantivy: not installed (pip install tantivy)")
        return
    path = os.path.join(folder, "tantivy")
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="position")
    index = tantivy.Index(builder.build(), path=path)
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    taken, read = 0.0, 0
    for text in texts(folder):
        words = cut(text)
        read += len(text.encode())
        start = time.process_time()
        writer.add_document(tantivy.Document(text=words))
        taken += time.process_time() - start
    start = time.process_time()
    writer.commit()
    writer.wait_merging_threads()
    taken += time.process_time() - start
    print(f"tantivy words: {read / 1e6 / taken:.1f} MB/s, index {size(path) / read:.2f} of the text")
    index.reload()
    searcher = index.searcher()

    def parsed(query):
        words = cut(query).split()
        if len(words) == 1:
            return tantivy.Query.term_query(index.schema, "text", words[0])
        return tantivy.Query.phrase_query(index.schema, "text", words)

    measure(
        Rows("tantivy words"), wanted, truth,
        lambda query: searcher.search(parsed(query), limit=1, count=True).count,
        lambda query: searcher.search(parsed(query), limit=10, count=False).hits)
    shutil.rmtree(path)


def main():
    folder = sys.argv[1]
    wanted = queries(folder)
    truth = scan(folder, wanted)
    quoted = lambda query: '"' + query + '"'
    full_text(folder, "trigram", "trigram", lambda text: text, quoted, wanted, truth)
    try:
        import rjieba
    except ImportError:
        print("rjieba: not installed (pip install rjieba); word indexes are left out")
        return

    def cut(text):
        return " ".join(rjieba.cut(text))

    words = os.path.join(folder, "words.txt")
    with open(words, "w", encoding="utf-8") as lines:
        for text in texts(folder):
            lines.write(cut(text).replace("\n", "\r") + "\n")
    cached = open(words, encoding="utf-8", newline="\n")
    next_words = lambda text: next(cached)
    full_text(folder, "words", "unicode61", next_words, lambda query: quoted(cut(query)), wanted, truth)
    cached.seek(0)
    tantivy_words(folder, lambda text: next(cached) if len(text) > 60 else cut(text), wanted, truth)


if __name__ == "__main__":
    main()
