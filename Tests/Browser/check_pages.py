#!/usr/bin/env python3
"""Opens the sample pages in a real browser and uses them as an officer does.

usage: check_pages.py FOLDER      (holds sample.html, english.html, empty.html, hostile.html, many.html)
"""
import os
import sys
import time

from browser import Browser

# Every text's contrast to the ground behind it (WCAG AA), every label, every heading's level.
AUDIT = """(() => {
  const faults = [];
  const light = (colour) => {
    const [r, g, b] = colour.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, script, style, option, [hidden]') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color).slice(0, 3)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faults.push('contrast ' + ratio.toFixed(2) + ': ' + node.data.trim().slice(0, 40));
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    if (!field.labels || ![...field.labels].some((label) => label.textContent.trim())) faults.push('no label: ' + field.name);
  }
  for (const image of document.querySelectorAll('img')) if (!image.alt) faults.push('no alternative text');
  for (const button of document.querySelectorAll('button, a')) {
    if (!button.textContent.trim() && !button.ariaLabel) faults.push('no name: ' + button.outerHTML.slice(0, 80));
  }
  for (const image of document.querySelectorAll('svg')) {
    if (image.getAttribute('aria-hidden') !== 'true' && !image.getAttribute('aria-label')) faults.push('drawing without a name');
  }
  let last = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const level = Number(heading.tagName[1]);
    if (level > last + 1) faults.push('heading skips a level: ' + heading.textContent.slice(0, 40));
    last = level;
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  for (const element of document.querySelectorAll('[aria-labelledby], [aria-controls]')) {
    for (const id of [element.getAttribute('aria-labelledby'), element.getAttribute('aria-controls')]) {
      if (id && !document.getElementById(id)) faults.push('nothing has the id ' + id);
    }
  }
  if (document.scrollingElement.scrollWidth > innerWidth) faults.push('wider than the screen');
  return [...new Set(faults)];
})()"""

# What axe finds wrong, one line a rule and place.
AXE = """axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then((found) =>
  found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) => rule.id + ': ' + node.html.slice(0, 100))))"""

SHOWN = "[...document.querySelectorAll('.card')].filter((card) => !card.hidden).length"
SETTLE = "new Promise((done) => setTimeout(done, 150))"


class Check:
    def __init__(self, browser, folder):
        self.browser, self.folder, self.page, self.faults, self.done = browser, folder, "", [], 0
        self.home = None

    def open(self, page, address=None):
        self.page = page
        self.browser.open(address or os.path.join(self.folder, page + ".html"))

    def equal(self, what, found, wanted):
        self.done += 1
        if found != wanted:
            self.faults.append(f"{self.page}: {what}: {found!r} instead of {wanted!r}")

    def true(self, what, found):
        self.equal(what, bool(found), True)

    def quiet(self):
        """No complaint on the console, and nothing asked for from anywhere."""
        self.equal("console", self.browser.complaints(), [])
        self.equal("requests", [url for url in self.browser.requests() if not url.startswith(self.home or "-")], [])

    def accessible(self, where=""):
        """Neither our own audit nor axe finds a barrier."""
        # Cards that were never in sight have no layout yet, and axe would look through them.
        self.browser.run("document.querySelectorAll('.card').forEach((card) => { card.style.contentVisibility = 'visible'; })")
        self.equal("accessibility" + where, self.browser.run(AUDIT), [])
        with open(os.environ["SCREEN_AXE"], encoding="utf-8") as file:
            self.browser.run(file.read() + "; 0")
        self.equal("axe" + where, self.browser.run(AXE), [])

    def set(self, selector, value):
        self.browser.run(
            f"(() => {{ const field = document.querySelector({selector!r}); "
            f"if (field.type === 'checkbox') field.checked = {'true' if value else 'false'}; else field.value = {str(value)!r}; "
            f"field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()")
        self.browser.run(SETTLE)

    def shown(self):
        return self.browser.run(SHOWN)

    def clear(self):
        self.browser.run("document.querySelector('#clear').click()")
        self.browser.run(SETTLE)


def filters(check, browser):
    """What the filters show is what the cards' own marks say."""
    while browser.run("(() => { const one = document.querySelector('.copies[aria-expanded=false]'); one?.click(); return !!one; })()"):
        pass
    everything = browser.run("document.querySelectorAll('.card').length")
    check.equal("all are shown", check.shown(), everything)
    count = lambda condition: browser.run(
        f"[...document.querySelectorAll('.card')].filter((card) => {condition}).length")

    check.set("input[value=rendah]", False)
    check.equal("without the low ones", check.shown(), count("card.dataset.level !== 'rendah'"))
    check.true("some are hidden", check.shown() < everything)
    check.clear()
    check.equal("cleared", check.shown(), everything)
    for name, data in (("contest", "contest"), ("candidate", "candidate"), ("agency", "agency"), ("kind", "kind")):
        value = browser.run(f"document.querySelector('select[name={name}]').options[1].value")
        check.set(f"select[name={name}]", value)
        check.equal(name, check.shown(), count(f"card.dataset.{data}.split('|').includes({value!r})"))
        check.true(f"{name} finds some", check.shown() > 0)
        check.clear()
    check.set("select[name=state]", "SUDAH DITINJAU")
    check.equal("state", check.shown(), count("card.dataset.state === 'SUDAH DITINJAU'"))
    check.clear()
    check.set("input[name=from]", "2031-10-01")
    check.set("input[name=until]", "2031-10-05")
    check.equal("dates", check.shown(), count("card.dataset.day >= '2031-10-01' && card.dataset.day <= '2031-10-05'"))
    check.clear()
    check.set("#q", "galang DINAS perikánan")
    check.equal("search", check.shown(), count(
        "['galang', 'dinas', 'perikanan'].every((word) => card.textContent.toLowerCase().includes(word))"))
    check.true("search finds some", 0 < check.shown() < everything)
    check.set("#q", "tidak ada yang begini")
    check.equal("search without a match", check.shown(), 0)
    check.true("and says so", not browser.run("document.querySelector('#nothing').hidden"))
    check.clear()


def sample(check, browser):
    check.open("sample")
    check.quiet()
    check.equal("language", browser.run("document.documentElement.lang"), "id")
    check.equal("script ran", browser.run("document.documentElement.className"), "js")
    check.accessible()

    folded = browser.run("document.querySelectorAll('.copies').length")
    check.true("near copies are folded", folded > 0)
    before = check.shown()
    browser.run("document.querySelector('.copies').click()")
    check.true("and unfold", check.shown() > before)
    filters(check, browser)

    # Keyboard alone: next, next, back, enlarge, close, details, search.
    focused = "document.activeElement.id"
    browser.run("scrollTo(0, 0)")
    browser.press("j")
    first = browser.run(focused)
    check.true("j goes to a card", first.startswith("f-"))
    browser.press("j")
    check.true("j goes on", browser.run(focused) not in ("", first))
    browser.press("k")
    check.equal("k goes back", browser.run(focused), first)
    check.true("the card is in sight", browser.run(
        "(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 60 && box.top < 300; })()"))
    browser.press("o")
    check.true("o enlarges", browser.run("document.querySelector('#zoom').open"))
    check.true("with the evidence", browser.run("document.querySelector('#zoom svg').childElementCount > 0"))
    browser.press("Escape")
    check.true("Escape closes", not browser.run("document.querySelector('#zoom').open"))
    browser.press("d")
    check.true("d opens the details", browser.run("document.activeElement.querySelector('.evidence').open"))
    browser.press("/")
    check.equal("/ searches", browser.run(focused), "q")
    check.quiet()

    path = os.path.join(check.folder, "sample.pdf")
    browser.pdf(path)
    with open(path, "rb") as file:
        pdf = file.read()
    check.true("prints on several pages", pdf.startswith(b"%PDF") and pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page/") > 3)

    browser.size(390, 844, mobile=True)
    check.open("sample")
    check.accessible(" on a phone")
    browser.size(360, 740, mobile=True)
    check.open("sample")
    check.equal("fits the narrowest phone", browser.run("document.scrollingElement.scrollWidth"), 360)
    browser.size(1366, 768)


def hostile(check, browser):
    check.open("hostile")
    check.quiet()
    title = browser.run("document.title")
    check.true("the title is ours", title.startswith("Laporan pemindaian"))
    check.equal("one script", browser.run("document.scripts.length"), 1)
    check.equal("no handler in an attribute", browser.run(
        "[...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length"), 0)
    check.equal("pictures are ours", browser.run(
        "[...document.images].filter((image) => !image.src.startsWith('data:image/jpeg;base64,')).length"), 0)
    check.equal("no link but to the web and within", browser.run(
        "[...document.links].filter((link) => !/^(https?:|file:.*#)/.test(link.href)).length"), 0)
    check.true("the words are shown as they are", browser.run(
        "document.body.textContent.includes(\"<script>document.title='owned'</script>\")"))
    check.true("turning marks are shown by their code", browser.run(
        "document.body.textContent.includes('⟦U+202E⟧') && !document.body.textContent.includes('\\u202e')"))
    check.accessible()
    filters_work = browser.run("document.querySelectorAll('.card').length")
    check.equal("all cards are there", filters_work, 32)
    browser.size(390, 844, mobile=True)
    check.open("hostile")
    check.true("fits a phone", browser.run("document.scrollingElement.scrollWidth <= innerWidth"))
    browser.size(1366, 768)


# Milliseconds from a change of a filter to the next picture on the screen, the page's own pause of 60 left out.
LAG = """(async () => {
  const times = {};
  const lag = async (name, change) => {
    const begun = performance.now();
    change();
    await new Promise((done) => setTimeout(done, 61));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    times[name] = Math.max(times[name] || 0, Math.round(performance.now() - begun - 61));
  };
  const tell = (field) => field.dispatchEvent(new Event('input', { bubbles: true }));
  const search = document.querySelector('#q');
  for (const text of ['g', 'gal', 'galang dinas', '']) await lag('search', () => { search.value = text; tell(search); });
  const level = document.querySelector('input[value=rendah]');
  for (let turn = 0; turn < 2; turn += 1) await lag('level', () => { level.checked = !level.checked; tell(level); });
  const candidate = document.querySelector('select[name=candidate]');
  for (const index of [1, 0]) await lag('candidate', () => { candidate.selectedIndex = index; tell(candidate); });
  return times;
})()"""


def main():
    with Browser() as browser:
        check = Check(browser, sys.argv[1])
        sample(check, browser)
        check.open("english")
        check.quiet()
        check.equal("language", browser.run("document.documentElement.lang"), "en")
        check.accessible()
        check.open("empty")
        check.quiet()
        check.equal("headline", browser.run("document.querySelector('h1').textContent"), "Tidak ada dugaan")
        check.accessible()
        hostile(check, browser)
        begun = time.monotonic()
        check.open("many")
        print(f"check-reports: 2,000 findings: open after {time.monotonic() - begun:.1f} s; "
              + ", ".join(f"{name} {lag} ms" for name, lag in browser.run(LAG).items()))
        check.quiet()
        check.equal("all cards are there", browser.run("document.querySelectorAll('.card').length"), 2000)
        filters(check, browser)
        check.quiet()
    print(f"check-reports: pages: {check.done} checks, {len(check.faults)} faults")
    for fault in check.faults:
        print(f"  {fault}")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
