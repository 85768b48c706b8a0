/** The one comment for many tenants: made from what their jobs left, so that it proves nothing; the plans in the artifacts are the review. */
import { cell } from '../commands.mjs';
import { ALL, ALL_END, event, ownComments } from '../rest.mjs';

/** GitHub's limit for the body of a comment, in characters, and what its parts may take of it. */
const LIMIT = 65_536;
const ROLES = 16_000;
const TENANTS = 48_000;
const NAMED = 5;

const PARTS = [
  ['to_create', 'created', 'new accounts'],
  ['to_update', 'updated', 'changes of details'],
  ['to_change_roles', 'roles_changed', 'changes of roles'],
  ['to_reactivate', 'reactivated', 'reactivations'],
  ['to_deactivate', 'deactivated', 'deactivations'],
  ['to_delete', 'deleted', 'deletions'],
];
const number = (value) => (Number.isInteger(value) ? value : 0);
const isGood = (result) => result?.decision === 'continue' || result?.decision === 'complete';
const planned = (result) => PARTS.reduce((sum, [name]) => sum + number(result?.[name]), 0);
const done = (result) => PARTS.reduce((sum, [, name]) => sum + number(result?.[name]), 0);
const many = (count, one, more = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (columns, rows) => [line(columns), line(columns.map((name) => (/^(?:People|Changes|Leavers)$/.test(name) ? '--:' : '---'))), ...rows.map(line)].join('\n');
const short = (text, most = 160) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const problemOf = (result) => (Array.isArray(result?.problems) ? result.problems.find(({ reason }) => reason !== 'none') : undefined);

/** What became of a tenant, for its line: what an earlier apply did stays. */
function stateOf(result, applied, before) {
  if (!result) return before ?? { word: applied ? '… not applied yet' : '✖ no result', done: 0, bad: !applied };
  const problem = problemOf(result);
  const what = problem ? short(`${problem.message}`.trim()) : '';
  if (!isGood(result)) return { word: `✖ ${result.reason_code}`, done: done(result), bad: true, what };
  if (applied && result.reason_code === 'superseded') return before ?? { word: '… replaced by a newer commit', done: 0, bad: false };
  if (!applied) return { word: planned(result) > 0 ? '✔ ready' : '✔ no changes needed', done: 0, bad: false, what };
  return { word: '✔ applied', done: Math.max(done(result), before?.done ?? 0), bad: false, what };
}

/** Roles that people get, over all tenants: in the order of the tenants' own, the most powerful first; every one is named. */
function roleLines(entries) {
  const roles = new Map();
  for (const [name, result] of entries)
    for (const [place, { role, people }] of (Array.isArray(result?.roles_gained) ? result.roles_gained : []).entries()) {
      const known = roles.get(role) ?? { place, people: 0, tenants: [] };
      roles.set(role, { place: Math.min(known.place, place), people: known.people + number(people), tenants: [...known.tenants, name] });
    }
  const sorted = [...roles].sort(([a, one], [b, other]) => one.place - other.place || one.people - other.people || (a < b ? -1 : 1));
  if (sorted.length === 0) return '';
  const rows = sorted.map(([role, { people, tenants }]) => [cell(short(role)), people.toLocaleString('en'), cell(tenants.slice(0, NAMED).join(', ') + (tenants.length > NAMED ? ` and ${tenants.length - NAMED} more` : ''))]);
  const whole = `**⬆ More access**\n\n${table(['Role', 'People', 'Tenants'], rows)}\n\n`;
  if (whole.length <= ROLES) return whole;
  return `**⬆ More access**\n\n${short(sorted.map(([role, { people }]) => `${cell(short(role, 60))} ${people}`).join(' · '), ROLES)}\n\n`;
}

/**
 * The comment's text.
 * @param names tenants that it tells about
 * @param found results of their jobs by name
 * @param before what the comment says so far, by name; empty for a new one
 */
export function render(names, found, { mode, before = {}, run, commit }) {
  const applied = mode === 'apply';
  const results = names.map((name) => [name, found.get(name) ?? null]);
  const states = Object.fromEntries(results.map(([name, result]) => [name, stateOf(result, applied, before[name])]));
  const bad = names.filter((name) => states[name].bad);
  const waiting = names.filter((name) => states[name].word.startsWith('…'));
  const weight = ([name, result]) => (states[name].bad ? 1e9 : 0) + (number(result?.to_delete) + number(result?.to_deactivate) + number(result?.blocked)) * 1e4 + (result?.roles_gained?.length ?? 0) * 100 + planned(result);
  const sorted = [...results].sort((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1));
  const total = sorted.reduce((sum, [, result]) => sum + planned(result), 0);
  const all = many(names.length, 'tenant');
  const heading = bad.length > 0
    ? `## ⛔ Roster ${applied ? 'apply' : 'plan'} for ${all}: ${many(bad.length, 'needs', 'need')} attention`
    : applied ? `## ✅ Roster for ${all}: ${waiting.length > 0 ? `${names.length - waiting.length} applied` : 'applied'}` : `## ✅ Roster plan for ${all}: ready`;
  const parts = PARTS.map(([name, , words]) => [sorted.reduce((sum, [, result]) => sum + number(result?.[name]), 0), words]).filter(([count]) => count > 0).map(([count, words]) => `${count.toLocaleString('en')} ${words}`);
  const next = bad.length > 0
    ? 'Look at the tenants at the top of the list; each row says what is wrong. The others are not held up by them.'
    : applied ? 'Nothing.' : 'Check the list below. Nothing has been changed yet; it happens when this is merged and applied.';
  const top = `${heading}\n**${total === 0 ? 'No changes' : `${many(total, 'change')}: ${parts.join(', ')}`}.**\n\n➡️ **Do next:** ${next}\n\n${roleLines(results)}`;
  const rowOf = ([name, result]) => [cell(name), cell(states[name].word), planned(result), number(result?.to_deactivate) + number(result?.to_delete) + number(result?.blocked), [applied ? cell(`${states[name].done} done`) : '', cell(states[name].what ?? ''), /^https:\/\/[\w./:-]+$/.test(result?.report_artifact_url ?? '') ? `[report](${result.report_artifact_url})` : ''].filter(Boolean).join(' ')];
  const hidden = `\n${ALL}\n<!-- cxone-roster-all-state:${Buffer.from(JSON.stringify(slimStates(states))).toString('base64')} -->\n`;
  const end = `\n<sub>${[run && `[run](${run})`, commit && `commit \`${commit.slice(0, 7)}\``, 'every change is in the reports and artifacts of the run'].filter(Boolean).join(' · ')}</sub>\n`;
  const columns = ['Tenant', 'Verdict', 'Changes', 'Leavers', 'What'];
  const rows = [];
  let room = Math.min(TENANTS, LIMIT - hidden.length - end.length) - top.length;
  for (const one of sorted) {
    const row = rowOf(one);
    room -= line(row).length + 1;
    if (room < 200) break;
    rows.push(row);
  }
  const left = sorted.length - rows.length;
  let body = `${top}${table(columns, rows)}\n${left > 0 ? `\nand ${many(left, 'more tenant')}: the summary of the run shows all.\n` : ''}`;
  let folded = 0;
  for (const [name, result] of sorted) {
    if (typeof result?.comment !== 'string' || (planned(result) === 0 && !states[name].bad)) continue;
    const text = `\n<details><summary>${cell(name)}: ${cell(states[name].word)}</summary>\n\n${result.comment.replace(/^#+ .*\n/, '').trim()}\n\n</details>\n`;
    if (body.length + text.length + end.length + hidden.length + 200 > LIMIT) folded += 1;
    else body += text;
  }
  if (folded > 0) body += `\nThere is no room here for the people of ${many(folded, 'tenant')}: their reports show them.\n`;
  return { text: `${body}${end}${hidden}`, states, bad };
}

const slimStates = (states) => Object.fromEntries(Object.entries(states).map(([name, { word, done: count, bad }]) => [name, [word, count, bad]]));

/** What a comment of ours says so far. */
function statesIn(body) {
  try {
    const [, text = ''] = /<!-- cxone-roster-all-state:([A-Za-z0-9+/=]*) -->/.exec(body) ?? [];
    const read = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return Object.fromEntries(Object.entries(read).map(([name, [word, count, bad]]) => [name, { word: String(word), done: number(count), bad: bad === true }]));
  } catch {
    return {};
  }
}

async function put(api, pull, present, body) {
  if (present) return (await api.send('PATCH', `/issues/comments/${present.id}`, { body })).data;
  return (await api.send('POST', `/issues/${pull}/comments`, { body })).data;
}

/**
 * On a pull request: the one comment, where there are more tenants than get one each, or where there is one already.
 * @returns its address; `null` where none is needed
 */
export async function commentPlan(api, names, found, most, context) {
  const { pull_request: pull } = event();
  if (!pull) return null;
  const own = await ownComments(api, pull.number);
  const present = own.find(({ body }) => body?.includes(ALL));
  if (!present && names.length <= most) return null;
  const { head, merged_at: merged } = await api.get(`/pulls/${pull.number}`);
  // A run of an older head, or one made again after the merge, does not cover what is said.
  if (merged || head.sha !== pull.head.sha) return present?.html_url ?? null;
  if (names.length <= most) {
    const text = `## Roster plan\nEach tenant that this pull request changes has a comment of its own now.\n\n${ALL}\n`;
    return (await put(api, pull.number, present, text)).html_url;
  }
  const { text } = render(names, found, { ...context, mode: 'plan', commit: pull.head.sha });
  const { html_url: url } = await put(api, pull.number, present, text);
  // What tenants said before there were so many holds no longer: it leads to the new comment, so that nothing old is believed.
  for (const one of own) {
    const marker = /<!-- cxone-roster:[0-9a-f]{20} -->/.exec(one.body ?? '')?.[0];
    if (marker && !one.body.includes(MOVED)) await put(api, pull.number, one, `${MOVED} [comment for all of them](${url}).\n\n${marker}\n`);
  }
  return url;
}

const MOVED = 'This pull request changes more tenants by now: the plan of this one is in the';

/** After the merge: the same comment says how the apply ended; where it did not end well, one short new one says so as well. */
export async function commentApply(api, found, context) {
  const sha = context.commit;
  const branch = (process.env['GITHUB_REF'] ?? '').replace('refs/heads/', '');
  const pulls = (await api.get(`/commits/${sha}/pulls?per_page=100`)).filter(({ merged_at: at, base }) => at && base.ref === branch);
  let url = null;
  for (const pull of pulls) {
    const own = await ownComments(api, pull.number);
    const present = own.find(({ body }) => body?.includes(ALL));
    const before = statesIn(present?.body ?? '');
    const names = Object.keys(before);
    // What is applied stays so, whatever later nights meet.
    if (!present || names.length === 0 || names.every((name) => before[name].word === '✔ applied')) continue;
    const { text, bad } = render(names, found, { ...context, mode: 'apply', before: Object.fromEntries(Object.entries(before).filter(([, { word }]) => word === '✔ applied')) });
    url = (await put(api, pull.number, present, text)).html_url;
    const note = own.find(({ body }) => body?.includes(ALL_END));
    if (bad.length === 0 && !note) continue;
    const who = `${bad.slice(0, 20).join(', ')}${bad.length > 20 ? ` and ${bad.length - 20} more` : ''}`;
    const said = bad.length > 0
      ? `⛔ The apply did not end well for ${many(bad.length, 'tenant')} of ${names.length}: ${cell(who)}.`
      : '✅ A later apply ended well for all tenants.';
    await put(api, pull.number, note, `${said} ${url ? `The [comment with all tenants](${url}) says what to do.` : ''}\n\n${ALL_END}\n`);
  }
  return url;
}
