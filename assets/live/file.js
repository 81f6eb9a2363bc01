(() => {
  const about = JSON.parse(document.getElementById('about').textContent);
  const words = about.words, asked = about.criteria;
  const $ = (id) => document.getElementById(id);
  const key = `scidip-${about.room}`;
  const draw = () => crypto.getRandomValues(new Uint32Array(1))[0] & 0xffffff;
  const fresh = () => ({
    person: draw(), second: about.second, edition: 0, name: about.names[draw() % about.names.length], sector: 0, answers: {}, notes: {}, given: '', at: 'start',
  });
  let state = fresh(), isKept = true;
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept && kept.answers) state = { ...state, ...kept };
  } catch { isKept = false; }

  const status = $('saved');
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(state));
      isKept = true;
    } catch { isKept = false; }
    status.textContent = isKept ? words.kept : words.forgets;
    status.classList.toggle('bad', !isKept);
  };

  const form = $('sheet');
  const digit = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, n: 6, u: 7 };
  const answered = () => asked.filter((id) => state.answers[id]).length;
  const title = (id) => {
    const chosen = form.querySelector(`input[name="a-${id}"]:checked`);
    return chosen ? chosen.parentElement.querySelector('b').textContent.replace(/\.$/, '') : words.open;
  };

  // What goes along with a sheet; a later one with other content is another edition.
  const content = () => JSON.stringify([state.second, state.name, state.sector, state.answers, state.notes]);
  const make = () => {
    if (state.given !== content()) {
      state.edition += 1;
      state.given = content();
      keep();
    }
    return shortCode(about, {
      second: state.second, person: state.person, edition: state.edition, sector: state.sector,
      answers: asked.map((id) => digit[state.answers[id]] || 0),
    });
  };

  const text = (value) => `"${value.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;
  const rater = () => `page-${state.person.toString(16).padStart(6, '0')}`;
  const sheet = () => {
    const answer = (value) => ({ n: 'NotApplicable', u: 'NotKnown' }[value] || `Level(${value})`);
    const ratings = asked.filter((id) => state.answers[id] || state.notes[id]).map((id) => {
      const parts = [];
      if (state.answers[id]) parts.push(`answer: Some(${answer(state.answers[id])})`);
      if (state.notes[id]) parts.push(`note: ${text(state.notes[id])}`);
      return `            ${text(id)}: (${parts.join(', ')}),\n`;
    });
    const sector = state.sector ? `, sector: Some(${about.sectors[state.sector - 1]})` : '';
    const session = about.session ? `        session: Some(${text(about.session)}),\n` : '';
    return `(\n    version: 1,\n    sheet: (\n${session}        exercise: ${text(about.exercise)},\n`
      + `        framework: (id: ${text(about.framework.id)}, version: ${text(about.framework.version)}),\n`
      + `        round: ${state.second ? 'Second' : 'First'},\n        rater: ${text(rater())},\n        edition: ${state.edition},\n`
      + `        participant: (name: ${text(state.name)}${sector}),\n        ratings: {\n${ratings.join('')}        },\n    ),\n)\n`;
  };

  const show = (at, isFirst) => {
    state.at = at;
    document.querySelectorAll('[data-at]').forEach((part) => { part.hidden = part.dataset.at !== at; });
    const part = document.querySelector(`[data-at="${at}"]`);
    if (!part) return show('start', isFirst);
    if (at === 'review') {
      part.querySelectorAll('[data-answer]').forEach((span) => {
        span.textContent = title(span.dataset.answer);
        span.classList.toggle('open', !state.answers[span.dataset.answer]);
      });
      const open = asked.length - answered();
      $('still-open').textContent = open === 0 ? words.none : open === 1 ? words.one : words.some.replace('{}', open);
    }
    if (at === 'done') $('code').textContent = make();
    $('to-second').hidden = state.second;
    $('is-second').hidden = !state.second;
    document.querySelectorAll('progress').forEach((bar) => { bar.value = answered(); });
    keep();
    status.textContent = isKept ? '' : words.forgets;
    if (!isFirst) {
      scrollTo(0, 0);
      const head = part.querySelector('h1');
      head.tabIndex = -1;
      head.focus();
    }
    return undefined;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const { name, value } = event.target;
    if (name.startsWith('a-')) state.answers[name.slice(2)] = value;
    if (name === 'sector') state.sector = +value;
    keep();
  });
  form.addEventListener('input', (event) => {
    const { name, value } = event.target;
    if (name.startsWith('note-a-')) {
      const id = name.slice(7);
      if (value.trim()) state.notes[id] = value.trim(); else delete state.notes[id];
    }
    if (name === 'name') state.name = value.trim();
    if (event.target.type !== 'radio') keep();
  });
  form.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-go]');
    if (!pressed) return;
    event.preventDefault();
    const from = state.at;
    show(pressed.dataset.go === 'return' ? state.before || 'start' : pressed.dataset.go);
    if (pressed.dataset.go === 'case') {
      state.before = from;
      $('go-back').hidden = !from.startsWith('q');
      $('go-on').hidden = from.startsWith('q');
    }
  });

  $('save').addEventListener('click', () => {
    make();
    const link = document.createElement('a');
    const plain = state.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 40);
    link.download = ['ratings', plain, rater(), 'round', state.second ? 2 : 1].filter(Boolean).join('-') + `.${about.ending}`;
    link.href = URL.createObjectURL(new Blob([sheet()], { type: 'application/octet-stream' }));
    document.body.append(link);
    link.click();
    link.remove();
    $('done-status').textContent = words.saved.replace('{}', link.download);
  });
  $('copy').addEventListener('click', async () => {
    const code = $('code').textContent;
    let isCopied = false;
    try {
      await navigator.clipboard.writeText(code);
      isCopied = true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents($('code'));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      isCopied = document.execCommand('copy');
    }
    $('done-status').textContent = isCopied ? words.copied : words.select;
  });
  $('to-second').addEventListener('click', () => {
    state.second = true;
    show('q1');
  });
  $('afresh').addEventListener('click', () => {
    if (!confirm(words.afresh)) return;
    state = fresh();
    form.reset();
    $('name').value = state.name;
    show('start');
  });

  $('name').value = state.name;
  $('sector').value = state.sector;
  asked.forEach((id) => {
    const chosen = form.querySelector(`input[name="a-${id}"][value="${state.answers[id]}"]`);
    if (chosen) chosen.checked = true;
    if (state.notes[id]) form.querySelector(`[name="note-a-${id}"]`).value = state.notes[id];
  });
  form.hidden = false;
  show(state.at, true);
})();
