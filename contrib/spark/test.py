#!/usr/bin/env python3
"""Runs the job for real: a standalone master and two workers on loopback, one of them killed half-way, one picture that is
too much for any worker. Compares what an import of the result reports with what a scan on one machine reports.

usage: contrib/spark/test.py PROGRAM [FOLDER]      (pyspark must be importable; FOLDER keeps everything)
"""
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MASTER = "spark://127.0.0.1:17077"
# A worker's usual memory, and pixels enough that one picture can be made which is too large for it. A smaller limit of memory
# would not do: what a worker reads shortly before its memory ends may be wrong.
LIMITS = ["--timeout", "120", "--max-side", "30000", "--max-pixels", "600000000"]


def say(text):
    print(f"spark: {text}", flush=True)


def heavy_picture(path, side=22000):
    """A PNG of 484 megapixels, in every row another colour."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(b"\0" + bytes([y % 251, y % 13, y % 7]) * side) for y in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))


def family(pid):
    """A process and all below it, whatever group they put themselves into."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                pass
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def kill(process):
    for pid in family(process.pid):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    process.wait()


class Cluster:
    """A master and two workers on loopback, each worker with one core and little memory."""

    def __init__(self, folder):
        import pyspark

        self.home = pathlib.Path(pyspark.__file__).parent
        self.folder = folder
        self.environment = dict(os.environ, SPARK_HOME=str(self.home), SPARK_LOCAL_IP="127.0.0.1", SPARK_DAEMON_MEMORY="256m",
                                PYSPARK_PYTHON=sys.executable, SPARK_NO_DAEMONIZE="1")
        self.processes = [self.daemon("Master", ["--host", "127.0.0.1", "--port", "17077", "--webui-port", "18080"])]
        self.wait_for("Master", "I have been elected leader")
        for number in (1, 2):
            self.processes.append(self.daemon(
                "Worker", ["--host", "127.0.0.1", "--cores", "1", "--memory", "700m", "--webui-port", str(18080 + number),
                           "--work-dir", str(folder / f"work{number}"), MASTER], f"Worker{number}"))
            self.wait_for(f"Worker{number}", "Successfully registered with master")

    def daemon(self, kind, words, name=None):
        log = open(self.folder / f"{name or kind}.log", "wb")
        main = f"org.apache.spark.deploy.{kind.lower()}.{kind}"
        return subprocess.Popen([self.home / "bin/spark-class", main, *words], env=self.environment, stdout=log, stderr=log)

    def wait_for(self, name, words):
        for _ in range(300):
            if words in (self.folder / f"{name}.log").read_text():
                return
            time.sleep(0.2)
        raise SystemExit(f"spark: error: {name} did not start; see {self.folder}")

    def submit(self, words):
        log = open(self.folder / "job.log", "wb")
        return subprocess.Popen(
            [self.home / "bin/spark-submit", "--master", MASTER, "--driver-memory", "512m", "--executor-memory", "512m",
             "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1",
             "--conf", "spark.ui.enabled=false", HERE / "observe.py", *words],
            env=self.environment, stdout=log, stderr=log)

    def stop(self):
        for process in reversed(self.processes):
            kill(process)


def parts(folder):
    """Partitions whose answers are committed, or wait for the job's end to be."""
    return len(list(folder.glob("**/task_*/part-*"))) + len(list(folder.glob("part-*")))


def run(program, folder):
    inbox, registers = folder / "inbox", folder / "registers"
    shutil.copytree(ROOT / "fixtures/inbox", inbox)
    shutil.copytree(ROOT / "fixtures/registers", registers)
    registers.chmod(0o700)
    heavy_picture(inbox / "kiriman/raksasa.png")
    for path in inbox.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    now = (ROOT / "fixtures/now").read_text().strip()
    common = ["--registers", registers, "--now", now, "--lang", "en", *LIMITS]

    def report(command, out):
        outcome = subprocess.run([program, *command, "--out", folder / out, *common], capture_output=True, text=True)
        print(outcome.stderr, end="", flush=True)
        assert outcome.returncode in (0, 3), f"exit code {outcome.returncode}"

    say("a scan on one machine")
    report(["scan", inbox], "alone")

    listing = subprocess.run([sys.executable, HERE / "list_pictures.py", inbox], capture_output=True, check=True).stdout
    (folder / "listing").write_bytes(listing)
    count = listing.count(b"\n")
    say(f"a master and two workers; {count} pictures, 3 a partition")
    cluster = Cluster(folder)
    try:
        observed = folder / "observed"
        job = cluster.submit(["--listing", folder / "listing", "--out", observed, "--readable", inbox, "--program", program,
                              "--pictures", "3", *LIMITS])
        wanted = -(-count // 3)
        while job.poll() is None and parts(observed) < wanted // 2:
            time.sleep(0.2)
        assert job.poll() is None, f"the job ended too early; see {folder}/job.log"
        say(f"killing one worker with {parts(observed)} of {wanted} partitions done")
        kill(cluster.processes.pop())
        assert job.wait(900) == 0, f"the job failed; see {folder}/job.log"
    finally:
        cluster.stop()
    log = (folder / "job.log").read_text()
    say("the job says: " + [line for line in log.splitlines() if "answers" in line][-1])
    lost = [line for line in log.splitlines() if "Lost task" in line or "Lost executor" in line]
    print("".join(f"    {line}\n" for line in lost[:4]), end="")
    assert any("Lost executor" in line for line in lost), "no executor was lost"
    answers = b"".join(path.read_bytes() for path in sorted(observed.glob("part-*"))).splitlines()
    assert len(answers) == count, f"{len(answers)} answers"
    quarantine = b"".join(path.read_bytes() for path in (folder / "observed-quarantine").glob("part-*")).decode()
    assert quarantine.splitlines() == [f'{{"path": "{inbox}/kiriman/raksasa.png"}}'], quarantine

    say("an import of what the cluster saw, twice")
    for _ in range(2):
        report(["import", *sorted(observed.glob("part-*")), "--inbox", inbox], "together")
    for name in ("laporan.csv", "laporan.xlsx", "berkas.csv", "laporan.html", "ringkasan.json"):
        same = (folder / "alone" / name).read_bytes() == (folder / "together" / name).read_bytes()
        say(f"{name}: {'the same bytes' if same else 'DIFFERENT'}")
        assert same, name
    say("good")


def main():
    program = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 2:
        folder = pathlib.Path(sys.argv[2]).resolve()
        folder.mkdir(parents=True)
        run(program, folder)
    else:
        with tempfile.TemporaryDirectory(prefix="screen-spark-") as folder:
            run(program, pathlib.Path(folder))


main()
