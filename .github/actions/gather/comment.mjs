/** The one comment for many tenants: made from what their jobs left, so that it proves nothing; the plans in the artifacts are the review. */
import { cell } from '../commands.mjs';
import { ALL_STATE, allEnd, allMarker, event, isOwn, ownComments, tellsOfAll } from '../rest.mjs';

/** GitHub's limit for the body of a comment, in characters, and what its parts may take of it. */
const LIMIT = 65_536;
const ROLES = 16_000;
const TENANTS = 48_000;
const NAMED = 5;

const PARTS = [
  ['to_create', 'created', 'new account'],
  ['to_update', 'updated', 'change of details', 'changes of details'],
  ['to_change_roles', 'roles_changed', 'change of roles', 'changes of roles'],
  ['to_reactivate', 'reactivated', 'reactivation'],
  ['to_deactivate', 'deactivated', 'deactivation'],
  ['to_delete', 'deleted', 'deletion'],
];
/** Ends that people who keep the roster know by these words; the summary names the reason. */
const WORDS = {
  'config-invalid': 'settings are wrong',
  'roster-invalid': 'please correct',
  'policy-violation': 'please correct',
  'auth-failed': 'CXone refused to sign us in',
  'tenant-unreachable': 'CXone did not answer',
  'read-incomplete': 'CXone did not show all accounts',
  'guard-tripped': 'stopped by a safety limit',
  'approval-missing': 'not reviewed',
  'plan-changed': 'more than was reviewed',
  'apply-failed': 'not applied',
  'apply-partial': 'partly applied',
};
/** CXone may have been reached all the same: the tenant's own comment says so. */
const endWord = (result) =>
  result.reason_code === 'tenant-unreachable' && /^CXone answered\b/.test(verdictOf(result)) ? 'CXone gave no usable answer' : (WORDS[result.reason_code] ?? 'stopped');
const READY = '✔ ready';
const NO_CHANGES = '✔ no changes needed';
const APPLIED = '✔ applied';
const WAITING = '… not applied yet';
const REPLACED = '… replaced by a newer commit';
const number = (value) => (Number.isInteger(value) ? value : 0);
const isGood = (result) => result?.decision === 'continue' || result?.decision === 'complete';
const planned = (result) => PARTS.reduce((sum, [name]) => sum + number(result?.[name]), 0);
const done = (result) => PARTS.reduce((sum, [, name]) => sum + number(result?.[name]), 0);
const leavers = (result) => number(result?.to_deactivate) + number(result?.to_delete) + number(result?.blocked);
const many = (count, one, more = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (columns, rows) => [line(columns), line(columns.map((name) => (/^(?:People|Changes|Leavers or blocked)$/.test(name) ? '--:' : '---'))), ...rows.map(line)].join('\n');
const short = (text, most = 160) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const problemOf = (result) => (Array.isArray(result?.problems) ? result.problems.find(({ reason }) => reason !== 'none') : undefined);

/** The verdict of a tenant's own comment as plain text, else its problem: the second line of the one, in bold, is for the same people. */
function verdictOf(result) {
  const [, verdict] = /^## .*\n\*\*(.+)\*\*$/m.exec(result?.comment ?? '') ?? [];
  if (verdict === undefined) return String(problemOf(result)?.message ?? '');
  return verdict
    .replaceAll('<!-- -->', '')
    .replaceAll(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** What a plan says of a tenant. */
function plannedState(result) {
  if (!result) return { word: '✖ no result', changes: 0, leavers: 0, done: 0, bad: true, what: 'Its job ended before the run did, or was not started: run the failed jobs again.' };
  const known = { changes: planned(result), leavers: leavers(result), done: 0 };
  if (!isGood(result)) return { ...known, word: `✖ ${endWord(result)}`, bad: true, what: short(verdictOf(result).trim()) };
  const blocked = number(result.blocked);
  const what = blocked > 0 ? `${many(blocked, 'person needs', 'people need')} your decision` : '';
  return { ...known, word: known.changes > 0 ? READY : blocked > 0 ? '✔ ready, needs your decision' : NO_CHANGES, bad: false, what };
}

/**
 * What became of a tenant after the merge. What is applied stays so, whatever later runs meet; what a run was not about stays as it was.
 * @param before what the comment says so far
 * @param ran the run was to apply this tenant
 */
function appliedState(result, before, ran) {
  if (before.word === APPLIED) return before;
  if (!result && !ran) return before.bad || before.word === REPLACED ? before : { ...before, word: WAITING };
  if (!result) return { ...before, word: '✖ no result', bad: true, what: 'Its job ended before the run did, or was not started: run the failed jobs again.' };
  if (result.reason_code === 'superseded') return { ...before, word: REPLACED, bad: false };
  const id = number(result.artifact_id);
  // The last job run once more finds what it has counted already.
  if (id > 0 && id === before.id) return { ...before, what: short(verdictOf(result).trim()) };
  const made = before.done + done(result);
  if (isGood(result)) return { word: APPLIED, changes: made, leavers: Math.min(Math.max(before.leavers, leavers(result)), made), done: made, bad: false };
  const changes = Math.max(before.changes, before.done + planned(result), made);
  return { word: `✖ ${endWord(result)}`, changes, leavers: Math.max(before.leavers, leavers(result)), done: made, bad: true, what: short(verdictOf(result).trim()), id };
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

/** Verdict, figures and what to do about a plan. */
function planTop(states, results, all, bad) {
  const total = states.reduce((sum, { changes }) => sum + changes, 0);
  const parts = PARTS.map(([name, , one, more]) => [results.reduce((sum, result) => sum + number(result?.[name]), 0), one, more]).filter(([count]) => count > 0).map(([count, one, more]) => many(count, one, more));
  const blocked = results.reduce((sum, result) => sum + number(result?.blocked), 0);
  const decide = blocked > 0 ? ` ${many(blocked, 'person needs', 'people need')} your decision first.` : '';
  const what = `**${total === 0 ? 'No changes' : `${many(total, 'change')}: ${parts.join(', ')}`}.${decide}**`;
  if (bad.length > 0) return [`## ⛔ Roster plan for ${all}: ${many(bad.length, 'needs', 'need')} attention`, what, LOOK];
  return [`## ${blocked > 0 ? '⚠️' : '✅'} Roster plan for ${all}: ready`, what, 'Check the list below. Nothing has been changed yet; it happens when this is merged and applied.'];
}

const LOOK = 'Look at the tenants at the top of the list; each row says what is wrong. The others are not held up by them.';

/** The same once the pull request is merged: of what the plan showed, how much is done. */
function applyTop(states, all, bad, names, of) {
  const total = states.reduce((sum, { changes }) => sum + changes, 0);
  const made = states.reduce((sum, one) => sum + one.done, 0);
  const what = total === 0 ? '**No changes.**' : `**${made === total ? '' : `${made.toLocaleString('en')} of `}${many(total, 'change')} ${(made === total ? total : made) === 1 ? 'is' : 'are'} done.**`;
  if (bad.length > 0) return [`## ⛔ Roster apply for ${all}: ${many(bad.length, 'needs', 'need')} attention`, what, LOOK];
  const waiting = names.filter((name) => of[name].word === WAITING);
  const replaced = names.filter((name) => of[name].word === REPLACED);
  if (waiting.length + replaced.length === 0) return [`## ✅ Roster for ${all}: applied`, what, 'Nothing.'];
  const open = waiting.length + replaced.length;
  const next = waiting.length > 0
    ? `Run the apply for ${listed(waiting)} as well: the last run was not about ${waiting.length === 1 ? 'it' : 'them'}.`
    : 'Nothing: the run of the newer commit does the rest, and says so here.';
  return [`## ⏳ Roster for ${all}: ${names.length - open} applied, ${open} not yet`, what, next];
}

const listed = (names) => cell(`${names.slice(0, 20).join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}`);

/**
 * The comment's text.
 * @param names tenants that it tells about
 * @param found results of their jobs by name
 * @param before after the merge: what the comment says so far, by name
 * @param ran after the merge: tenants that this run was to apply
 * @param list id of the list that the tenants are of
 */
export function render(names, found, { mode, before = {}, ran = new Set(), run, commit, list: listId = '' }) {
  const applied = mode === 'apply';
  const results = names.map((name) => [name, found.get(name) ?? null]);
  const states = Object.fromEntries(results.map(([name, result]) => [name, applied ? appliedState(result, before[name], ran.has(name)) : plannedState(result)]));
  const bad = names.filter((name) => states[name].bad);
  const weight = ([name, result]) => (states[name].bad ? 1e9 : 0) + (states[name].word.startsWith('…') ? 5e8 : 0) + states[name].leavers * 1e4 + (result?.roles_gained?.length ?? 0) * 100 + states[name].changes;
  const sorted = [...results].sort((a, b) => weight(b) - weight(a) || (a[0] < b[0] ? -1 : 1));
  const all = many(names.length, 'tenant');
  const list = names.map((name) => states[name]);
  const [heading, what, next] = applied ? applyTop(list, all, bad, names, states) : planTop(list, results.map(([, result]) => result), all, bad);
  const top = `${heading}\n${what}\n\n➡️ **Do next:** ${next}\n\n${roleLines(results)}`;
  const rowOf = ([name, result]) => [cell(name), cell(states[name].word), states[name].changes, states[name].leavers, [applied ? cell(`${states[name].done} done`) : '', cell(states[name].what ?? ''), /^https:\/\/[\w./:-]+$/.test(result?.report_artifact_url ?? '') ? `[report](${result.report_artifact_url})` : ''].filter(Boolean).join(' ')];
  const hidden = `\n${allMarker(listId)}\n<!-- ${ALL_STATE}${Buffer.from(JSON.stringify(slimStates(states))).toString('base64')} -->\n`;
  const end = `\n<sub>${[run && `[run](${run})`, commit && `commit \`${commit.slice(0, 7)}\``, 'every change is in the reports and artifacts of the run'].filter(Boolean).join(' · ')}</sub>\n`;
  const columns = ['Tenant', 'Verdict', 'Changes', 'Leavers or blocked', 'What'];
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
    if (typeof result?.comment !== 'string' || (planned(result) + number(result.blocked) === 0 && !states[name].bad)) continue;
    const text = `\n<details><summary>${cell(name)}: ${cell(states[name].word)}</summary>\n\n${result.comment.replace(/^#+ .*\n/, '').trim()}\n\n</details>\n`;
    if (body.length + text.length + end.length + hidden.length + 200 > LIMIT) folded += 1;
    else body += text;
  }
  if (folded > 0) body += `\nThere is no room here for the people of ${many(folded, 'tenant')}: their reports show them.\n`;
  return { text: `${body}${end}${hidden}`, states, bad };
}

const slimStates = (states) => Object.fromEntries(Object.entries(states).map(([name, { word, done: count, bad, changes, leavers: leave, id }]) => [name, [word, count, bad, changes, leave, ...(id ? [id] : [])]]));

/** What a comment of ours says so far. */
function statesIn(body) {
  try {
    const [, text = ''] = new RegExp(`<!-- ${ALL_STATE}([A-Za-z0-9+/=]*) -->`).exec(body) ?? [];
    const read = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return Object.fromEntries(Object.entries(read).map(([name, [word, count, bad, changes, leave, id]]) => [name, { word: String(word), done: number(count), bad: bad === true, changes: Math.max(number(changes), number(count)), leavers: number(leave), id: number(id) }]));
  } catch {
    return {};
  }
}

/**
 * A lost answer to a creation is no reason for a second comment, nor one that was deleted meanwhile for none: look, then try again. Nor
 * is a run that looked at the same time: the oldest comment stays, and the one that this run created beside it goes.
 */
async function put(api, pull, present, body, marker) {
  const look = async () => (await ownComments(api, pull)).find(({ body: text }) => text?.includes(marker));
  for (let one = present, attempt = 0; ; attempt++) {
    try {
      if (one) return (await api.send('PATCH', `/issues/comments/${one.id}`, { body })).data;
      const { data: created } = await api.send('POST', `/issues/${pull}/comments`, { body });
      const first = await look().catch(() => undefined);
      if (!first || first.id === created.id) return created;
      const { data: kept } = await api.send('PATCH', `/issues/comments/${first.id}`, { body });
      await api.send('DELETE', `/issues/comments/${created.id}`).catch(() => undefined);
      return kept;
    } catch (error) {
      const isOver = one ? error.status !== 404 : error.status !== 0 && !(error.status >= 500);
      if (isOver || attempt >= 2) throw error;
      one = await look();
    }
  }
}

/**
 * On a pull request: the one comment of a list, where there are more tenants than get one each, or where there is one already.
 * @param context with `markers`: hidden lines of the comments that its tenants may have of their own
 * @returns its address; `null` where none is needed
 */
export async function commentPlan(api, names, found, most, context) {
  const { pull_request: pull } = event();
  if (!pull) return null;
  const own = await ownComments(api, pull.number);
  const present = own.find(({ body }) => body?.includes(allMarker(context.list)));
  if (!present && names.length <= most) return null;
  const { head, merged_at: merged } = await api.get(`/pulls/${pull.number}`);
  // A run of an older head, or one made again after the merge, does not cover what is said.
  if (merged || head.sha !== pull.head.sha) return present?.html_url ?? null;
  if (names.length <= most) {
    const text = `## Roster plan\nEach tenant that this pull request changes has a comment of its own now.\n\n${allMarker(context.list)}\n`;
    return (await put(api, pull.number, present, text, allMarker(context.list))).html_url;
  }
  const { text } = render(names, found, { ...context, mode: 'plan', commit: pull.head.sha });
  const { html_url: url } = await put(api, pull.number, present, text, allMarker(context.list));
  // What these tenants said before there were so many holds no longer: it leads to the new comment, so that nothing old is believed.
  for (const one of own) {
    const marker = context.markers?.find((line) => one.body?.includes(line));
    if (marker && !one.body.includes(MOVED)) await put(api, pull.number, one, `${MOVED} [comment for all of them](${url}).\n\n${marker}\n`, marker);
  }
  return url;
}

const MOVED = 'This pull request changes more tenants by now: the plan of this one is in the';

/** Pages of the repository's newest comments in which one is looked for that does not say yet how all of it ended. */
const MOST_PAGES = 3;
/** Earlier pull requests that are brought to an end by one run. */
const MOST_EARLIER = 50;

/** Numbers of pull requests whose comment for all tenants still has to say how something ended, the last changed first. */
async function unfinished(api, list) {
  const { items } = await api.list('/issues/comments?sort=updated&direction=desc', { pages: MOST_PAGES }).catch(() => ({ items: [] }));
  return items.filter((comment) => isOwn(comment) && isOpen(statesIn(tellsOfAll(list)(comment) ? comment.body : ''))).map(({ issue_url: url }) => Number(/\/issues\/(\d+)$/.exec(url ?? '')?.[1] ?? 0));
}

const isOpen = (states) => Object.values(states).some(({ word }) => word !== APPLIED);

/** Pull requests that this commit carries out: its own, and those merged before that no run has brought to an end. */
async function carriedOut(api, sha, branch, list) {
  const own = (await api.get(`/commits/${sha}/pulls?per_page=100`)).filter(({ merged_at: at, base }) => at && base.ref === branch);
  const open = (await unfinished(api, list)).filter((one) => one > 0 && !own.some((pull) => pull.number === one));
  if (open.length === 0) return own;
  const earlier = [];
  for (const number of [...new Set(open)].slice(0, MOST_EARLIER)) {
    const pull = await api.get(`/pulls/${number}`).catch(() => null);
    if (!pull?.merged_at || pull.base.ref !== branch || !pull.merge_commit_sha) continue;
    const compared = await api.get(`/compare/${pull.merge_commit_sha}...${sha}?per_page=1`).catch(() => null);
    if (['ahead', 'identical'].includes(compared?.status)) earlier.push(pull);
  }
  return [...own, ...earlier];
}

/**
 * After the merge: the same comment says how the apply ended; where it did not end well, one short new one says so as well.
 * @param ran tenants that this run was to apply
 * @returns the address of the last one, and what GitHub refused: one pull request keeps no other from being told
 */
export async function commentApply(api, ran, found, context) {
  const sha = context.commit;
  const branch = (process.env['GITHUB_REF'] ?? '').replace('refs/heads/', '');
  const posted = { url: null, refused: [] };
  for (const pull of await carriedOut(api, sha, branch, context.list)) {
    await tell(api, pull, ran, found, context, posted).catch((error) => posted.refused.push({ pull: pull.number, error }));
  }
  return posted;
}

async function tell(api, pull, ran, found, context, posted) {
  const own = await ownComments(api, pull.number);
  const present = own.find(tellsOfAll(context.list));
  const before = statesIn(present?.body ?? '');
  const names = Object.keys(before);
  // What is applied stays so, whatever later nights meet; of what this run was not about it knows nothing.
  if (!present || !isOpen(before) || !names.some((name) => before[name].word !== APPLIED && ran.includes(name))) return;
  const { text, bad, states } = render(names, found, { ...context, mode: 'apply', before, ran: new Set(ran) });
  const { html_url: url } = await put(api, pull.number, present, text, allMarker(context.list));
  posted.url = url;
  const note = own.find(({ body }) => body?.includes(allEnd(context.list)));
  if (bad.length === 0 && !note) return;
  const open = names.filter((name) => states[name].word !== APPLIED);
  const said = bad.length > 0
    ? `⛔ The apply did not end well for ${many(bad.length, 'tenant')} of ${names.length}: ${listed(bad)}.`
    : open.length > 0
      ? `⏳ A later apply ended well; ${many(open.length, 'tenant')} of ${names.length} ${open.length === 1 ? 'is' : 'are'} not applied yet: ${listed(open)}.`
      : '✅ A later apply ended well for all tenants.';
  await put(api, pull.number, note, `${said} ${url ? `The [comment with all tenants](${url}) says ${open.length > 0 ? 'what to do' : 'what was done'}.` : ''}\n\n${allEnd(context.list)}\n`, allEnd(context.list));
}
