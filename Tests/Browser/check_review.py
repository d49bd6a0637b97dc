#!/usr/bin/env python3
"""Decides in the page that `screen-cli review` serves, as officers do in the morning.

usage: check_review.py SCREEN_CLI STORE REGISTERS NOW
"""
import http.client
import subprocess
import sys

from browser import Browser
from check_pages import AUDIT, Check

WAIT = "new Promise((done) => setTimeout(done, 700))"
TOLD = "document.activeElement.querySelector('.told').textContent"
STATE = "document.activeElement.querySelector('.state').textContent"


def status(port, path="/", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest("GET", path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse().status


def decide(check, browser):
    browser.run("document.querySelector('#reviewer').value = ''")
    browser.press("j")
    card = browser.run("document.activeElement.id")
    browser.press("1")
    check.equal("without a name the reviewer is asked", browser.run("document.activeElement.id"), "reviewer")
    browser.run("(() => { const name = document.querySelector('#reviewer'); name.value = 'Sari'; "
                "name.dispatchEvent(new Event('change')); name.blur(); })()")
    browser.run(f"document.getElementById({card!r}).focus()")
    browser.press("2")
    browser.run(WAIT)
    check.equal("2 decides", browser.run(TOLD), "Tersimpan: Perlu klarifikasi, oleh Sari.")
    check.equal("and is shown", browser.run(STATE), "Sudah ditinjau")
    browser.press("u")
    browser.run(WAIT)
    check.equal("u takes back", browser.run(STATE), "Belum ditinjau")

    # Another officer decides meanwhile: this page does not know it.
    browser.run(
        "(async () => { const desk = document.activeElement.querySelector('.desk'); await fetch('/decision', { method: 'POST', "
        "headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ finding: desk.dataset.finding, number: "
        "Number(desk.dataset.number), decision: 'duplikat', reviewer: 'Budi', note: '' }) }); })()")
    browser.press("1")
    browser.run(WAIT)
    check.true("the other's decision is told", browser.run(TOLD).startswith("Belum tersimpan: Budi lebih dahulu"))
    browser.events[:] = [event for event in browser.events if event["method"] != "Log.entryAdded"]
    browser.run("(() => { document.activeElement.querySelector('[name=note]').value = '<b>\u202ecatatan\"'; })()")
    browser.press("1")
    browser.run(WAIT)
    check.equal("pressed again it is replaced", browser.run(TOLD), "Tersimpan: Teruskan ke satgas, oleh Sari.")
    return card


def main():
    program, store, registers, now = sys.argv[1:]
    server = subprocess.Popen(
        [program, "review", "--store", store, "--registers", registers, "--now", now], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    try:
        address = server.stdout.readline().decode().strip()
        port = int(address.split(":")[2].split("/")[0])
        with Browser() as browser:
            check = Check(browser, "")
            check.home = f"http://127.0.0.1:{port}/"
            check.open("review", address)
            check.quiet()
            check.equal("the token is gone from the address", browser.run("location.href"), check.home)
            check.equal("accessibility", browser.run(AUDIT), [])
            check.equal("all findings are there", browser.run("document.querySelectorAll('.desk').length"), 12)
            card = decide(check, browser)
            check.quiet()

            check.open("review, reloaded", check.home)
            check.equal("the decision stays", browser.run(f"document.getElementById({card!r}).dataset.state"), "SUDAH DITINJAU")
            check.equal("the note is shown harmlessly", browser.run(
                f"document.getElementById({card!r}).querySelector('[name=note]').value"), "<b>⟦U+202E⟧catatan\"")
            check.equal("the reviewer is remembered", browser.run("document.querySelector('#reviewer').value"), "Sari")
            browser.size(390, 844, mobile=True)
            check.equal("accessibility on a phone", browser.run(AUDIT), [])
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
