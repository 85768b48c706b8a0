/**
 * The page's one script: search, chips, sorting, deep links and keys. Without it every list is there and readable, only
 * the tools above them are not shown. It asks for nothing, keeps nothing, and builds no markup out of text.
 */
export const SCRIPT = `
(() => {
  const tools = document.querySelector('.tools');
  const input = document.querySelector('#search');
  const said = document.querySelector('#found');
  const lines = [...document.querySelectorAll('table.people tbody tr, .folds > details')];
  if (!tools || !input || !said || lines.length < 2) return;
  // Written when someone searches: the page is there sooner. A row is found by its whole number.
  let texts = [];
  const textOf = (line) =>
    (line.cells
      ? [...line.cells].map((cell) => (cell.dataset.label === 'Row' ? 'row ' : '') + cell.textContent).join(' ')
      : line.textContent
    ).toLowerCase() + ' ';
  const parts = [...document.querySelectorAll('section.lines')].map((section) => ({
    section,
    lines: lines.filter((line) => section.contains(line)),
  }));
  const chips = [...tools.querySelectorAll('button[data-filter]')];
  tools.hidden = false;

  const state = { q: '', kind: new Set(), status: new Set() };
  const matches = (line, at) =>
    (texts[at] ??= textOf(line)).includes(/^row \\d+$/.test(state.q) ? state.q + ' ' : state.q) &&
    (state.kind.size === 0 || state.kind.has(line.dataset.kind)) &&
    (state.status.size === 0 || state.status.has(line.dataset.status));
  const active = () => state.q !== '' || state.kind.size + state.status.size > 0;

  let due = 0;
  const apply = () => {
    due = 0;
    let shown = 0;
    lines.forEach((line, at) => {
      const show = !active() || matches(line, at);
      if (line.hidden === show) line.hidden = !show;
      if (show) shown += 1;
    });
    for (const part of parts) part.section.hidden = part.lines.length > 0 && part.lines.every((line) => line.hidden);
    for (const chip of chips) {
      chip.setAttribute('aria-pressed', String(state[chip.dataset.filter].has(chip.dataset.value)));
    }
    said.textContent = active() ? shown + ' of ' + lines.length + ' lines' : '';
  };
  const later = () => {
    if (due === 0) due = requestAnimationFrame(apply);
  };

  const write = () => {
    const link = new URLSearchParams();
    if (state.q !== '') link.set('q', state.q);
    for (const name of ['kind', 'status']) if (state[name].size > 0) link.set(name, [...state[name]].join(','));
    const hash = link.toString();
    history.replaceState(null, '', hash === '' ? location.pathname : '#' + hash);
  };
  const read = () => {
    const hash = location.hash.slice(1);
    if (!/^(q|kind|status)=/.test(hash)) return false;
    const link = new URLSearchParams(hash);
    state.q = (link.get('q') || '').toLowerCase();
    for (const name of ['kind', 'status']) {
      state[name] = new Set((link.get(name) || '').split(',').filter((word) => word !== ''));
    }
    input.value = state.q;
    return true;
  };

  input.addEventListener('input', () => {
    state.q = input.value.trim().toLowerCase();
    write();
    later();
  });
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const chosen = state[chip.dataset.filter];
      if (!chosen.delete(chip.dataset.value)) chosen.add(chip.dataset.value);
      write();
      later();
    });
  }
  const clear = () => {
    state.q = '';
    state.kind.clear();
    state.status.clear();
    input.value = '';
    write();
    apply();
  };
  tools.querySelector('#clear').addEventListener('click', clear);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape' && active()) clear();
  });
  window.addEventListener('hashchange', () => {
    if (read()) apply();
  });

  // Numbers by size, everything else by the words of the reader's language.
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  for (const table of document.querySelectorAll('table.people')) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column].textContent.trim() }));
        keyed.sort((a, b) => (up ? 1 : -1) * order.compare(a.key, b.key));
        body.append(...keyed.map(({ row }) => row));
      });
    });
  }
  if (read()) apply();
})();
`;
