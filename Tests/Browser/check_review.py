#!/usr/bin/env python3
"""Decides in the page that `screen-cli review` serves, as officers do in the morning.

usage: check_review.py SCREEN_CLI STORE REGISTERS NOW
"""
import fcntl
import http.client
import select
import socket
import socketserver
import subprocess
import sys
import threading
import time

from browser import Browser
from check_pages import Check

WAIT = "new Promise((done) => setTimeout(done, 700))"
TOLD = "document.activeElement.querySelector('.told').textContent"
DECIDED = "document.activeElement.querySelector('.decided').textContent"
OPEN = "document.querySelector('#shown').textContent"
STATE = "document.activeElement.querySelector('.state').textContent"


def status(port, path="/", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest("GET", path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse().status


def enter(browser, reviewer):
    browser.run(f"(() => {{ const name = document.querySelector('#reviewer'); name.value = {reviewer!r}; "
                "name.dispatchEvent(new Event('change')); name.blur(); })()")


def wait_for_scan(check, browser, store):
    """While a scan holds the store, a decision waits and is then kept by itself."""
    with open(store + ".lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        browser.press("3")
        browser.run(WAIT)
        check.true("it is told that a scan runs", browser.run(TOLD).startswith("Belum tersimpan: pemindaian"))
        browser.events[:] = [event for event in browser.events if event["method"] != "Log.entryAdded"]
    end = time.monotonic() + 20
    while not browser.run(TOLD).startswith("Tersimpan") and time.monotonic() < end:
        browser.run(WAIT)
    check.equal("then it is kept", browser.run(TOLD), "Tersimpan: Tidak ada dugaan, oleh Sari.")


def decide(check, browser, second):
    browser.press("j")
    card = browser.run("document.activeElement.id")
    browser.press("2")
    check.equal("a decision asks who decides", browser.run("document.activeElement.id"), "who-name")
    check.accessible(" while a name is asked")
    browser.press("Escape")
    check.equal("nothing is decided without a name", browser.run(DECIDED), "")
    check.true("and that is told", browser.run(TOLD).startswith("Isikan nama peninjau"))
    browser.press("2")
    for letter in "Sari/1ju":
        browser.press(letter)
    check.equal("letters go into the name alone", browser.run("document.querySelector('#who-name').value"), "Sari/1ju")
    check.equal("and not into the search", browser.run("document.querySelector('#q').value"), "")
    browser.run("document.querySelector('#who-name').value = 'Sari'")
    browser.press("Enter")
    browser.run("document.querySelector('#who[open] form')?.requestSubmit()")
    browser.run(WAIT)
    check.equal("the decision is kept meanwhile", browser.run("document.activeElement.id"), card)
    check.equal("2 decides", browser.run(TOLD), "Tersimpan: Perlu klarifikasi, oleh Sari.")
    check.equal("and is shown", browser.run(STATE), "Sudah ditinjau")
    check.equal("with its name", browser.run(DECIDED), "Perlu klarifikasi")
    check.true("one less is open", browser.run(OPEN).endswith(" · 11 belum ditinjau"))
    browser.press("u")
    browser.run(WAIT)
    check.equal("u takes back", browser.run(STATE), "Belum ditinjau")
    browser.press("2")
    browser.run(WAIT)
    check.equal("a session is asked once", browser.run(DECIDED), "Perlu klarifikasi")
    browser.press("u")
    browser.run(WAIT)

    # Another officer, in a browser of his own, decides meanwhile: this page does not know it.
    with Browser() as other:
        other.open(second)
        check.equal("a new session knows no name", other.run("document.querySelector('#reviewer').value"), "")
        enter(other, "Budi")
        other.run(f"document.getElementById({card!r}).focus()")
        other.press("4")
        other.run(WAIT)
        check.equal("the other decides", other.run(TOLD), "Tersimpan: Duplikat, oleh Budi.")
    browser.press("1")
    browser.run(WAIT)
    check.true("the other's decision is told", browser.run(TOLD).startswith("Belum tersimpan: Budi lebih dahulu"))
    browser.events[:] = [event for event in browser.events if event["method"] != "Log.entryAdded"]
    browser.run("(() => { document.activeElement.querySelector('[name=note]').value = '<b>\u202ecatatan\"'; })()")
    browser.press("1")
    browser.run(WAIT)
    check.equal("pressed again it is replaced", browser.run(TOLD), "Tersimpan: Teruskan ke satgas, oleh Sari.")
    return card


class Tunnel(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """What `ssh -L` does: another port of this machine that leads to the server's."""

    daemon_threads = True

    def __init__(self, port):
        class Pipe(socketserver.BaseRequestHandler):
            def handle(self):
                with socket.create_connection(("127.0.0.1", port)) as server:
                    pair = {self.request: server, server: self.request}
                    while True:
                        for end in select.select(list(pair), [], [])[0]:
                            data = end.recv(65536)
                            if not data:
                                return
                            pair[end].sendall(data)

        super().__init__(("127.0.0.1", 0), Pipe)
        threading.Thread(target=self.serve_forever, daemon=True).start()


def through_a_tunnel(check, address, port):
    """Another browser on another computer, which sees the page under a port of its own."""
    tunnel = Tunnel(port)
    local = tunnel.server_address[1]
    with Browser() as browser:
        browser.open(address.replace(f"127.0.0.1:{port}", f"localhost:{local}"))
        check.equal("the tunnel's page opens", browser.run("document.querySelectorAll('.desk').length"), 12)
        enter(browser, "Tuti")
        browser.press("j")
        browser.press("j")
        browser.press("3")
        browser.run(WAIT)
        check.equal("and decides", browser.run(TOLD), "Tersimpan: Tidak ada dugaan, oleh Tuti.")
    tunnel.shutdown()


def papers(check, browser, card):
    """The sheet opens under its own rules; the bundle of a picture that is gone says so in words."""
    home = check.home
    links = browser.run(f"[...document.getElementById({card!r}).querySelectorAll('.hand a')].map((a) => a.href)")
    check.open("klarifikasi", links[0])
    check.equal("the sheet", browser.run("document.querySelector('h1').textContent"), "Lembar klarifikasi")
    check.true("has its style", browser.run("getComputedStyle(document.querySelector('.statement')).borderLeftWidth") == "3px")
    check.equal("no complaint", browser.complaints(), [])
    check.accessible()
    check.open("bundel", links[1])
    check.true("a bundle without its originals is told", "bundel tidak dibuat" in browser.run("document.body.textContent"))
    browser.events[:] = [event for event in browser.events if event["method"] != "Log.entryAdded"]
    check.open("review, again", home)


def main():
    program, store, registers, now = sys.argv[1:]
    server = subprocess.Popen(
        [program, "review", "--store", store, "--registers", registers, "--now", now, "--browsers", "3"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    try:
        address, second, third = (server.stdout.readline().decode().strip() for _ in range(3))
        port = int(address.split(":")[2].split("/")[0])
        with Browser() as browser:
            check = Check(browser, "")
            check.home = f"http://127.0.0.1:{port}/"
            check.open("review", address)
            check.quiet()
            check.equal("the token is gone from the address", browser.run("location.href"), check.home)
            check.accessible()
            check.equal("all findings are there", browser.run("document.querySelectorAll('.desk').length"), 12)
            card = decide(check, browser, second)
            wait_for_scan(check, browser, store)
            check.quiet()

            check.open("review, reloaded", check.home)
            check.equal("the decision stays", browser.run(f"document.getElementById({card!r}).dataset.state"), "SUDAH DITINJAU")
            check.equal("the note is shown harmlessly", browser.run(
                f"document.getElementById({card!r}).querySelector('[name=note]').value"), "<b>⟦U+202E⟧catatan\"")
            check.equal("the reviewer is remembered", browser.run("document.querySelector('#reviewer').value"), "Sari")
            papers(check, browser, card)
            through_a_tunnel(check, third, port)
            browser.size(390, 844, mobile=True)
            check.accessible(" on a phone")
            check.quiet()
            check.equal("the address works once", status(port, address.split(str(port))[1]), 403)
            check.equal("no session, no page", status(port), 403)
            check.equal("another name is refused", status(port, Host=f"evil.example:{port}"), 403)
        print(f"check-reports: review: {check.done} checks, {len(check.faults)} faults")
        for fault in check.faults:
            print(f"  {fault}")
        failed = bool(check.faults)
    finally:
        server.terminate()
        server.wait(20)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
