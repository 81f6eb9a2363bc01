(() => {
  const data = document.body.dataset;
  const form = document.getElementById('rate');
  const status = document.getElementById('saved');
  const say = (words, bad) => {
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle('bad', !!bad);
  };
  let pending = {}, busy = false, later, typing;
  const waits = () => Object.keys(pending).length > 0;

  // One save at a time; what is changed meanwhile goes with the next one.
  const send = async () => {
    if (busy || !waits()) return;
    clearTimeout(later);
    busy = true;
    const what = pending, number = form.elements.edition;
    pending = {};
    const body = new URLSearchParams({ question: form.dataset.question, edition: number.value, ...what });
    number.value = +number.value + 1;
    let answer = null;
    try {
      const got = await fetch(form.dataset.save, { method: 'POST', body });
      if (got.ok) answer = await got.json();
    } catch { /* the room cannot be reached just now */ }
    busy = false;
    if (answer && answer.saved) {
      const bar = form.querySelector('progress');
      if (bar) bar.value = answer.answered;
      if (!waits()) say(form.dataset.saved);
    } else if (answer && (answer.why === 'closed' || answer.why === 'outside')) {
      location.href = data.home;
      return;
    } else {
      pending = { ...what, ...pending };
      if (answer && answer.why === 'old') number.value = answer.edition + 1;
      else say(form.dataset.failed, true);
      later = setTimeout(send, answer && answer.why === 'old' ? 0 : 3000);
      return;
    }
    send();
  };

  if (form) {
    form.addEventListener('change', (event) => {
      if (event.target.name !== 'answer') return;
      pending.answer = event.target.value;
      say(form.dataset.saving);
      send();
    });
    form.addEventListener('input', (event) => {
      if (event.target.name !== 'note') return;
      pending.note = event.target.value;
      clearTimeout(typing);
      typing = setTimeout(send, 800);
    });
    document.addEventListener('visibilitychange', send);
    addEventListener('online', send);
  }

  // What waits looks for news, while somebody looks at it.
  if (data.state) {
    let looked = Date.now();
    const look = async () => {
      if (document.hidden || busy || waits() || Date.now() - looked < 2000) return;
      looked = Date.now();
      try {
        const got = await fetch(data.state);
        const found = await got.json();
        if (!waits() && !busy && String(found.news) !== data.news) location.href = data.home;
      } catch { /* the room cannot be reached just now */ }
    };
    setInterval(look, (form ? 20000 : 8000) + Math.random() * 4000);
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  }
})();
