'use strict';
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add('js');
  const list = $('#list');
  const form = $('#filters');
  const zoom = $('#zoom');
  const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const parts = (text) => (text ? text.split('|') : []);
  const cards = all('.card', list).map((element) => ({
    element,
    level: element.dataset.level,
    contest: parts(element.dataset.contest),
    candidate: parts(element.dataset.candidate),
    agency: parts(element.dataset.agency),
    kind: parts(element.dataset.kind),
    state: element.dataset.state,
    day: element.dataset.day,
    copy: element.dataset.copy,
    words: null,
    shown: true,
  }));
  const groups = all('.group', list).map((heading) => {
    const members = [];
    for (let next = heading.nextElementSibling; next && !next.matches('.group'); next = next.nextElementSibling) {
      const card = cards.find((one) => one.element === next);
      if (card) members.push(card);
    }
    return { heading, members, count: $('.quiet', heading) };
  });
  const opened = new Set();

  // The text of a card is taken when it is first searched: two thousand of them cost nothing before.
  const matches = (card, wanted) => {
    if (wanted.levels && !wanted.levels.has(card.level)) return false;
    for (const name of ['contest', 'candidate', 'agency', 'kind']) {
      if (wanted[name] && !card[name].includes(wanted[name])) return false;
    }
    if (wanted.state && card.state !== wanted.state) return false;
    if (wanted.from && !(card.day && card.day >= wanted.from)) return false;
    if (wanted.until && !(card.day && card.day <= wanted.until)) return false;
    if (wanted.words.length) {
      if (card.words === null) card.words = fold(card.element.textContent);
      if (!wanted.words.every((word) => card.words.includes(word))) return false;
    }
    return true;
  };

  const wantedNow = () => {
    const wanted = { words: fold($('#q').value).split(/\s+/).filter(Boolean) };
    const boxes = all('input[name=level]', form);
    if (boxes.some((box) => !box.checked)) wanted.levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const field of all('select, input[type=date]', form)) wanted[field.name] = field.value;
    return wanted;
  };

  // Posts with nearly the same picture fold under the first of them that is shown.
  const foldCopies = (matching) => {
    const heads = new Map();
    for (const card of matching) {
      if (!card.copy) continue;
      const head = heads.get(card.copy);
      if (head) head.others.push(card); else heads.set(card.copy, { card, others: [] });
    }
    const folded = new Set();
    for (const [name, { others }] of heads) {
      if (!opened.has(name)) others.forEach((card) => folded.add(card));
    }
    for (const button of all('.copies', list)) button.remove();
    for (const [name, { card, others }] of heads) {
      for (const other of others) other.element.classList.add('copy');
      card.element.classList.remove('copy');
      if (!others.length) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copies';
      button.textContent = (opened.has(name) ? '− ' : '+ ') + list.dataset.copies.replace('{0}', others.length);
      button.setAttribute('aria-expanded', String(opened.has(name)));
      button.addEventListener('click', () => {
        if (!opened.delete(name)) opened.add(name);
        apply();
      });
      card.element.after(button);
    }
    return folded;
  };

  const apply = () => {
    if (!form) return;
    const wanted = wantedNow();
    const matching = cards.filter((card) => matches(card, wanted));
    const folded = foldCopies(matching);
    const visible = new Set(matching.filter((card) => !folded.has(card)));
    for (const card of cards) {
      const shown = visible.has(card);
      if (shown !== card.shown) card.element.hidden = !shown;
      card.shown = shown;
    }
    const found = new Set(matching);
    for (const group of groups) {
      const count = group.members.filter((card) => found.has(card)).length;
      group.heading.hidden = count === 0;
      group.count.textContent = '(' + count + ')';
    }
    $('#nothing').hidden = matching.length > 0;
    tell(matching);
  };

  // How many are shown, and how many of these wait for a person.
  const tell = (matching) => {
    const open = matching.filter((card) => card.state !== 'SUDAH DITINJAU').length;
    $('#shown').textContent = list.dataset.shown.replace('{0}', matching.length).replace('{1}', cards.length)
      + ' · ' + list.dataset.open.replace('{0}', open);
  };

  // A card that was just decided stays where it is until the filters are next touched.
  list.addEventListener('decided', (event) => {
    const card = cards.find((one) => one.element === event.target);
    if (card) card.state = card.element.dataset.state;
    if (form) tell(cards.filter((one) => matches(one, wantedNow()) || one === card));
  });

  const visibleCards = () => cards.filter((card) => card.shown).map((card) => card.element);
  const current = () => document.activeElement && document.activeElement.closest('.card');

  const step = (by) => {
    const visible = visibleCards();
    if (!visible.length) return;
    let index = visible.indexOf(current());
    if (index < 0) {
      index = visible.findIndex((card) => card.getBoundingClientRect().bottom > 100);
      if (by > 0) index -= 1;
    }
    const next = visible[Math.min(Math.max(index + by, 0), visible.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start', behavior: 'instant' });
  };

  const enlarge = (card) => {
    const frame = card && $('.frame', card);
    if (!frame) return;
    $('.stage', zoom).replaceChildren(frame.cloneNode(true));
    zoom.showModal();
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    o: () => enlarge(current()),
    d: () => { const details = current() && $('.evidence', current()); if (details) details.open = !details.open; },
    '/': () => $('#q') && $('#q').focus(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return;
    if (event.target.matches('input, select, textarea')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  list.addEventListener('click', (event) => {
    if (event.target.closest('.zoom') || event.target.closest('.frame')) enlarge(event.target.closest('.card'));
  });
  $('.close', zoom).addEventListener('click', () => zoom.close());
  zoom.addEventListener('click', (event) => { if (event.target === zoom) zoom.close(); });

  if (form) {
    let waiting = 0;
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 60); });
    form.addEventListener('submit', (event) => { event.preventDefault(); apply(); });
    $('#more').addEventListener('click', () => {
      const open = $('#others').classList.toggle('open');
      form.classList.toggle('open', open);
      $('#more').setAttribute('aria-expanded', String(open));
    });
    // Cards stop below the bar, however many lines it has.
    new ResizeObserver(() => {
      const height = getComputedStyle(form).position === 'sticky' ? form.offsetHeight : 0;
      document.documentElement.style.setProperty('--bar', height + 'px');
    }).observe(form);
    $('#clear').addEventListener('click', () => { form.reset(); apply(); });
    apply();
  }

  // On paper the evidence of what is shown is open, and every picture is there.
  let closed = [];
  addEventListener('beforeprint', () => {
    for (const card of visibleCards()) all('img', card).forEach((image) => { image.loading = 'eager'; });
    closed = visibleCards().flatMap((card) => all('.evidence', card)).filter((details) => !details.open);
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((details) => { details.open = false; }));
})();
