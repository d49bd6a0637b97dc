'use strict';
(() => {
  const name = document.querySelector('#reviewer');
  const desks = [...document.querySelectorAll('.desk')];
  if (!name) return;
  // Whoever comes in anew is asked, whoever sat here before; a page that is loaded again knows its reviewer.
  const kept = (change) => { try { return change(sessionStorage); } catch { return null; /* without storage, asked again */ } };
  if (location.hash === '#masuk') {
    kept((storage) => storage.removeItem('reviewer'));
    history.replaceState(null, '', location.pathname);
  }
  name.value = kept((storage) => storage.getItem('reviewer')) || '';
  const remember = () => kept((storage) => storage.setItem('reviewer', name.value.trim()));
  name.addEventListener('change', remember);

  // A decision before there is a name: the name is asked, and the decision is then kept.
  const who = document.querySelector('#who');
  const whoName = document.querySelector('#who-name');
  let resumed = null;
  const ask = (then) => {
    resumed = then;
    whoName.value = '';
    who.showModal();
    whoName.focus();
  };
  who.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!whoName.value.trim()) return;
    name.value = whoName.value.trim();
    remember();
    const then = resumed;
    resumed = null;
    who.close();
    if (then) then();
  });
  who.querySelector('.cancel').addEventListener('click', () => who.close());
  who.addEventListener('close', () => { resumed = null; });

  const field = (desk, key) => desk.querySelector('[name=' + key + ']');
  const tell = (desk, text, wrong) => {
    const told = desk.querySelector('.told');
    told.textContent = text;
    told.classList.toggle('wrong', wrong);
  };

  // The page shows a decision only when the server says that it is kept.
  const show = (desk, reply) => {
    desk.dataset.number = reply.number;
    desk.dataset.decision = reply.decision || '';
    for (const button of desk.querySelectorAll('.choices button[aria-pressed]')) {
      button.setAttribute('aria-pressed', String(button.value === reply.decision));
    }
    const card = desk.closest('.card');
    card.querySelector('.decided').textContent = reply.decisionName || '';
    card.dataset.state = reply.state;
    card.querySelector('.state').textContent = reply.stateName;
    card.dispatchEvent(new Event('decided', { bubbles: true }));
  };

  // Decisions that wait until a scan has finished: tried again by themselves, and kept by nobody until then.
  const waiting = new Map();
  const unsaved = new Set();
  addEventListener('beforeunload', (event) => { if (waiting.size || unsaved.size) event.preventDefault(); });

  const send = async (desk, decision) => {
    if (desk.ariaBusy === 'true') return;
    clearTimeout(waiting.get(desk));
    waiting.delete(desk);
    if (!name.value.trim()) {
      tell(desk, name.dataset.who, true);
      ask(() => send(desk, decision));
      return;
    }
    desk.ariaBusy = 'true';
    try {
      const response = await fetch('/decision', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          finding: desk.dataset.finding, number: Number(desk.dataset.number), decision, reviewer: name.value,
          note: field(desk, 'note').value, day: field(desk, 'day').value, answer: field(desk, 'answer').value,
          outcome: field(desk, 'outcome').value,
        }),
      });
      if (response.status === 503) {
        tell(desk, await response.text(), true);
        waiting.set(desk, setTimeout(() => send(desk, decision), 5000));
        desk.ariaBusy = 'false';
        return;
      }
      if (response.status !== 200 && response.status !== 409) throw new Error(await response.text());
      const reply = await response.json();
      if (response.status === 200) unsaved.delete(desk);
      show(desk, reply);
      tell(desk, reply.message, response.status === 409);
    } catch (error) {
      // What the browser itself says of a lost connection is not in the office's language.
      const said = error instanceof TypeError ? '' : error.message;
      tell(desk, said || name.dataset.failed, true);
    }
    desk.ariaBusy = 'false';
  };

  const keep = (desk) => {
    if (desk.dataset.decision) send(desk, desk.dataset.decision);
    else tell(desk, name.dataset.first, true);
  };

  for (const desk of desks) {
    desk.addEventListener('input', () => unsaved.add(desk));
    desk.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      if (button.matches('.keep')) keep(desk);
      else send(desk, button.value || null);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
    const card = document.activeElement && document.activeElement.closest('.card');
    const desk = card && card.querySelector('.desk');
    if (!desk || document.querySelector('dialog[open]')) return;
    const choices = desk.querySelectorAll('.choices button[aria-pressed]');
    if (event.key >= '1' && event.key <= String(choices.length)) send(desk, choices[Number(event.key) - 1].value);
    else if (event.key === 'u') send(desk, null);
    else return;
    event.preventDefault();
  });
})();
