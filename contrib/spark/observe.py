#!/usr/bin/env python3
"""Has a Spark cluster look at pictures: a listing in, observations as JSON Lines out.

usage: spark-submit observe.py --listing LISTING --out FOLDER --readable FOLDER… [options]

Each partition of the listing is answered by one long-lived `screen-cli worker`. Spark runs a partition again whose machine was
lost, and keeps the output of one attempt alone. A picture that loses its worker twice is given up: its line names the error,
and its request is listed in FOLDER-quarantine.
"""
import argparse
import base64
import json
import os
import select
import signal
import subprocess
import time

# A worker that broke over memory says so by this exit code.
OUT_OF_MEMORY = 77
# Limits of a picture, which observations carry in their fingerprint.
LIMITS = ("max_bytes", "max_side", "max_pixels")


class Lost(Exception):
    """A worker ended, hung or talked nonsense over a request."""

    def __init__(self, code, detail):
        super().__init__(detail)
        self.error = {"code": code, "detail": detail}


class Worker:
    """One `screen-cli worker`, asked a line at a time."""

    def __init__(self, options):
        self.options = options
        self.child = None
        self.answered = 0
        self.models = None

    def start(self):
        words = [self.options.program, "worker", "--max-memory", str(self.options.max_memory)]
        words += ["--timeout", str(self.options.timeout)]
        for limit in LIMITS:
            if getattr(self.options, limit) is not None:
                words += ["--" + limit.replace("_", "-"), str(getattr(self.options, limit))]
        for folder in self.options.readable:
            words += ["--readable", base64.b64encode(os.fsencode(folder)).decode()]
        # Tesseract's own threads would only quarrel over the core.
        environment = dict(os.environ, OMP_THREAD_LIMIT="1")
        self.child = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self.rest = b""
        self.answered = 0
        # The models are loaded before the greeting, which takes its time. A worker that does not even greet is this machine's
        # trouble and no picture's: the partition fails, and Spark tries it elsewhere.
        try:
            greeting = json.loads(self.exchange(b'{"do":"hello","protocol":1}', 120))
        except Lost as loss:
            raise RuntimeError(f"a worker did not start: {loss}") from None
        if self.models not in (None, greeting["models"]):
            raise RuntimeError("the models changed while the job ran")
        self.models = greeting["models"]

    def ask(self, request):
        """The answer to a request, as bytes without the end of line. After `Lost` the worker is gone."""
        # What a library leaks ends with its worker.
        if self.child and self.answered >= self.options.requests:
            self.end()
        if not self.child:
            self.start()
        self.answered += 1
        answer = self.exchange(request, self.options.timeout)
        try:
            if not isinstance(json.loads(answer), dict):
                raise ValueError
        except ValueError:
            self.end()
            raise Lost("crashed", "the worker answered nonsense") from None
        return answer

    def exchange(self, request, seconds):
        limit = time.monotonic() + seconds
        try:
            self.child.stdin.write(request + b"\n")
            self.child.stdin.flush()
        except BrokenPipeError:
            raise self.loss() from None
        while b"\n" not in self.rest:
            left = limit - time.monotonic()
            if left <= 0 or not select.select([self.child.stdout], [], [], left)[0]:
                self.end()
                raise Lost("timeout", f"no answer within {float(seconds)} s")
            piece = os.read(self.child.stdout.fileno(), 1 << 16)
            if not piece:
                raise self.loss()
            self.rest += piece
        line, _, self.rest = self.rest.partition(b"\n")
        return line

    def loss(self):
        """Why the worker ended by itself: as screen-cli's own scan says it."""
        status = self.end(kill=False)
        if status == OUT_OF_MEMORY:
            return Lost("out_of_memory", "the worker needed more memory than it may have")
        if status == -signal.SIGKILL:
            return Lost("out_of_memory", "the system ended the worker (signal 9)")
        words = f"signal {-status}" if status < 0 else f"exit code {status}"
        return Lost("crashed", f"the worker ended: {words}")

    def end(self, kill=True):
        child, self.child = self.child, None
        if child is None:
            return None
        if kill:
            child.kill()
        child.stdout.close()
        try:
            child.stdin.close()
        except BrokenPipeError:
            pass
        return child.wait()


def observe(requests, options):
    """One partition: yields an answer for each request."""
    worker = Worker(options)
    again = []
    try:
        for request in requests:
            try:
                yield worker.ask(request.encode()).decode()
            except Lost:
                again.append(request)
        # Once more, each with a worker of its own, when nothing else can suffer.
        for request in again:
            worker.end()
            try:
                yield worker.ask(request.encode()).decode()
            except Lost as loss:
                place = {key: value for key, value in json.loads(request).items() if key.startswith("path")}
                yield json.dumps({"schema": 1, **place, "error": loss.error}, ensure_ascii=False)
    finally:
        worker.end()


def is_given_up(line):
    return '"error"' in line and json.loads(line).get("error", {}).get("code") in ("crashed", "timeout", "out_of_memory")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--listing", required=True, help='requests, one a line: {"path":"/shared/inbox/foto.jpg"}')
    parser.add_argument("--out", required=True, help="folder for the observations; must not be there yet")
    parser.add_argument("--readable", required=True, action="append", help="a folder with pictures; workers read nothing else")
    parser.add_argument("--program", default="screen-cli")
    parser.add_argument("--pictures", type=int, default=500, help="pictures a partition (500)")
    parser.add_argument("--timeout", type=float, default=30, help="seconds a picture (30)")
    parser.add_argument("--max-memory", type=int, default=1536, help="MiB a worker (1536)")
    parser.add_argument("--requests", type=int, default=1000, help="pictures after which a worker is replaced (1000)")
    for limit in LIMITS:
        parser.add_argument("--" + limit.replace("_", "-"), type=int, help="as the import's")
    return parser.parse_args()


def main():
    from pyspark.sql import SparkSession

    options = arguments()
    context = SparkSession.builder.appName("screen-cli observe").getOrCreate().sparkContext
    listing = context.textFile(options.listing).filter(lambda line: line.strip())
    count = listing.count()
    partitions = max(1, -(-count // options.pictures))
    # Shuffled, so that a folder of large pictures is no partition of its own.
    answers = listing.repartition(partitions).mapPartitions(lambda requests: observe(requests, options))
    answers.saveAsTextFile(options.out)
    seen = context.textFile(options.out)
    given_up = seen.filter(is_given_up).map(
        lambda line: json.dumps({k: v for k, v in json.loads(line).items() if k.startswith("path")}, ensure_ascii=False)
    )
    given_up.coalesce(1).saveAsTextFile(options.out + "-quarantine")
    print(f"{count} pictures, {seen.count()} answers, {given_up.count()} in quarantine")


if __name__ == "__main__":
    main()
