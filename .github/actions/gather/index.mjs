import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, fail, info, input, output, summary, warning } from '../commands.mjs';
import { client, why } from '../rest.mjs';
import { commentApply, commentPlan } from './comment.mjs';

/** Tenants above which one comment tells of all, instead of one each. */
const MOST_COMMENTS = 10;
/** Bytes of the output `results`: a step that is handed it as a variable has 128 KiB for name and value (Linux, MAX_ARG_STRLEN). */
const MOST_BYTES = 100_000;

/** What can be told of a result: one of another shape must not keep the others from being told. */
const told = (value) => ({ ...value, problems: objects(value.problems), roles_gained: objects(value.roles_gained) });
const objects = (list) => (Array.isArray(list) ? list.filter((one) => one && typeof one === 'object') : undefined);

/** Every `<name>.json` below the folder; an artifact may or may not have a folder of its own. */
function left(folder) {
  const found = new Map();
  let files = [];
  try {
    files = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    // No artifact at all: every tenant is shown without a result.
  }
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.json')) continue;
    try {
      const value = JSON.parse(readFileSync(join(file.parentPath, file.name), 'utf8'));
      if (value && typeof value === 'object' && value.schema_version === 1) found.set(file.name.slice(0, -'.json'.length), told(value));
    } catch {
      // Half a file is no result.
    }
  }
  return found;
}

const ESSENTIAL = new Set(['schema_version', 'mode', 'decision', 'reason_code', 'changes', 'plan_hash']);
const COUNTS = new Set(['to_create', 'to_update', 'to_reactivate', 'to_change_roles', 'to_deactivate', 'to_delete', 'blocked', 'created', 'updated', 'reactivated', 'roles_changed', 'deactivated', 'deleted', 'failed', 'unconfirmed', 'not_started', 'invalid_rows']);
const number = (value) => (Number.isInteger(value) ? value : 0);
const sum = (result, names) => names.reduce((total, name) => total + number(result[name]), 0);
const PLANNED = ['to_create', 'to_update', 'to_reactivate', 'to_change_roles', 'to_deactivate', 'to_delete'];
const DONE = ['created', 'updated', 'reactivated', 'roles_changed', 'deactivated', 'deleted'];
const sentence = (text) => (typeof text === 'string' && text !== '' ? text.trim().replace(/[^.!?…]$/, '$&.') : '');
const good = (result) => result?.decision === 'continue' || result?.decision === 'complete';

const LEFT = ['failed', 'unconfirmed', 'not_started'];
/** Nothing stops the run, and someone has to act all the same: people blocked, rows that were left out. */
const isOpen = (result) => good(result) && result.reason_code !== 'drift' && number(result.blocked) + number(result.invalid_rows) > 0;
const many = (count, one, more) => `${count} ${count === 1 ? one : more}`;
const openWords = ({ blocked, invalid_rows: rows }) =>
  [number(blocked) > 0 && `${many(blocked, 'person needs', 'people need')} your decision.`, number(rows) > 0 && `${many(rows, 'row is wrong and', 'rows are wrong and')} left out: correct the file.`].filter(Boolean).join(' ');

/** One line of the table: a symbol and a word, never colour or symbol alone. */
function row(name, result) {
  if (!result) return [name, '✖ no result', '–', '–', '–', '–', 'The job ended before the run did, or was not started: see its log.'];
  const verdict = result.reason_code === 'drift' ? '▲ drift' : !good(result) ? `✖ ${result.reason_code}` : isOpen(result) ? '▲ look at it' : '✔ all well';
  const problem = Array.isArray(result.problems) ? result.problems.find(({ reason }) => reason !== 'none') : undefined;
  const applied = result.mode === 'apply';
  return [
    name,
    verdict,
    sum(result, PLANNED),
    applied ? sum(result, DONE) : '–',
    applied ? sum(result, LEFT) : '–',
    number(result.blocked),
    problem ? `${sentence(problem.message)} ${sentence(problem.advice)}` : good(result) ? openWords(result) : '',
  ];
}

/** Names of the tenants; `null` where the job that makes the list came to no end. */
function listed() {
  try {
    return JSON.parse(input('names'));
  } catch {
    return null;
  }
}

const names = listed();
if (names === null) {
  const text = 'No tenant was run: the job “List of tenants” did not end well, and says why.';
  summary(`## ${cell(input('title') || 'Tenants')}\n\n✖ ${text}\n`);
  fail(text);
  process.exit();
}
const found = left(input('folder'));
const header = ['tenant', 'verdict', 'planned', 'done', 'failed, not confirmed or not started', 'blocked', 'what to do'];
const rows = names.map((name) => row(name, found.get(name) ?? null));
const unfinished = names.filter((name) => !good(found.get(name))).length;
const differing = names.filter((name) => found.get(name)?.reason_code === 'drift').length;
const open = names.filter((name) => isOpen(found.get(name))).length;
/** `1 of 3 tenants`; of one alone nobody counts. */
const of = (count) => (names.length === 1 ? 'The one tenant' : `${count} of ${names.length} tenants`);
const verdict = () => {
  if (names.length === 0) return '✔ This changes no roster, policy or override of any tenant: nothing is to be planned.';
  if (unfinished > 0) return `✖ ${of(unfinished)} need${names.length === 1 ? 's' : ''} attention.`;
  if (differing > 0) return `▲ ${of(differing)} differ${names.length === 1 ? 's from its' : ' from their'} roster.`;
  if (open > 0) return `▲ Nothing failed; look at ${names.length === 1 ? 'what the one tenant leaves open' : `what ${open} of ${names.length} tenants leave open`}.`;
  return names.length === 1 ? '✔ The one tenant is well.' : `✔ All ${names.length} of ${names.length} tenants are well.`;
};
const line = (cells) => `| ${cells.join(' | ')} |`;
const short = (text) => (String(text).length > 300 ? `${String(text).slice(0, 299)}…` : text);

summary(`## ${cell(input('title') || 'Tenants')}\n`);
summary(`${verdict()}\n`);
if (names.length > 0) summary([line(header), line(header.map(() => '---')), ...rows.map((cells) => line(cells.map((text) => cell(short(text)))))].join('\n'));
output('results', results(names, found));
output('unfinished', String(unfinished));
info(rows.map((cells) => cells.slice(0, 6).join(' · ').replaceAll(/\s+/g, ' ')).join('\n'));

await comment();

/** One comment for many tenants; one that GitHub does not take is a warning: the summary shows the same. */
async function comment() {
  const token = input('github-token');
  const mode = input('comment');
  if (token === '' || (mode !== 'plan' && mode !== 'apply')) return;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_SHA: commit } = process.env;
  const context = { list: input('list'), markers: markers(), run: server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined, commit };
  const api = client(token);
  try {
    const { url, refused } = mode === 'plan' ? { url: await commentPlan(api, names, found, MOST_COMMENTS, context), refused: [] } : await commentApply(api, names, found, context);
    output('comment-url', url ?? '');
    for (const { pull, error } of refused) refusal(error, pull);
  } catch (error) {
    refusal(error);
  }
}

function refusal(error, pull) {
  warning(`Not everything could be posted on ${pull ? `pull request #${pull}` : 'the pull request'} ${why(error, 'pull-requests: write')} The summary of this run shows the same.`);
}

/** Hidden lines of the comments that tenants of the list may have of their own. */
function markers() {
  try {
    return JSON.parse(input('markers') || '[]');
  } catch {
    return [];
  }
}

/** Results by tenant: whole where they fit, then what most people look for, then the reason alone. */
function results(all, of) {
  const forms = [
    ({ problems: _, comment: __, roles_gained: ___, ...rest }) => rest,
    (result) => Object.fromEntries(Object.entries(result).filter(([name, value]) => ESSENTIAL.has(name) || (COUNTS.has(name) && value > 0))),
    ({ decision, reason_code: reason }) => ({ decision, reason_code: reason }),
    ({ reason_code: reason }) => ({ reason_code: reason }),
  ];
  const texts = forms.map((form) => () => JSON.stringify(Object.fromEntries(all.map((name) => [name, of.has(name) ? form(of.get(name)) : null]))));
  for (const text of texts) if (Buffer.byteLength(text()) <= MOST_BYTES) return text();
  return texts.at(-1)();
}
