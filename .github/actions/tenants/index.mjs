import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fail, info, input, notice, output } from '../commands.mjs';
import { client } from '../rest.mjs';
import { markerOf, plain, sharedAnswers, touched } from './ask.mjs';
import { complaints } from './schema.mjs';

const list = input('list');
/** The usual list: its id is empty, so that its artifacts and its comment keep their names. */
const USUAL = '.github/cxone-tenants.json';
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10);
const listId = plain(list) === USUAL ? '' : digest(plain(list));
/** Tenants above which one comment tells of all, instead of one each. */
const MOST_COMMENTS = 10;

/** The list's text. A path or a link that leads out of the workspace is refused. */
function read() {
  const root = realpathSync(process.env['GITHUB_WORKSPACE'] ?? '.');
  let real;
  try {
    real = realpathSync(resolve(root, list));
  } catch {
    throw new Error(`there is no file ${list}. Commit a list of tenants (docs/many-tenants.md shows one). On a pull request the list of the base branch counts: merge it first.`);
  }
  const way = relative(root, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new Error(`${list} lies outside the workspace.`);
  if (!statSync(real).isFile()) throw new Error(`${list} is no file.`);
  return readFileSync(real, 'utf8').replace(/^\uFEFF/, '');
}

/** A tenant of the list as inputs take it: everything is text. */
function entry(tenant, environment) {
  const { environments, ...given } = tenant;
  const texts = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value.join(name === 'operations' ? ',' : '\n') : String(value)]);
  return { ...Object.fromEntries(texts), environment: environments?.[environment] ?? `${tenant.name}-${environment}` };
}

function chosen(tenants) {
  const only = input('only').split(/[\s,]+/).filter((name) => name !== '');
  const names = new Set(tenants.map(({ name }) => name));
  const unknown = only.filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`the list has no tenant ${unknown.join(', ')}; it has ${[...names].join(', ')}.`);
  return only.length === 0 ? tenants : tenants.filter(({ name }) => only.includes(name));
}

try {
  let parsed;
  const text = read();
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is no JSON (${error.message}).`, { cause: error });
  }
  const schema = JSON.parse(readFileSync(new URL('tenants.schema.json', import.meta.url), 'utf8'));
  const wrong = complaints(parsed, schema);
  if (wrong.length > 0) throw new Error(`${wrong.slice(0, 10).join('; ')}${wrong.length > 10 ? `; and ${wrong.length - 10} more` : ''}.`);
  const names = parsed.tenants.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`the name ${twice[0]} is there twice; each tenant needs its own.`);
  const environment = input('environment') || 'plan';
  if (environment !== 'plan' && environment !== 'apply') throw new Error(`environment is ${environment}; allowed: plan, apply.`);
  const wanted = chosen(parsed.tenants).map((tenant) => entry(tenant, environment));
  const root = realpathSync(process.env['GITHUB_WORKSPACE'] ?? '.');
  const token = input('github-token');
  const api = token === '' ? null : client(token);
  const about = input('changed-only') === 'true' && api ? await touched(wanted, api, root) : { tenants: wanted, answers: {} };
  if (about.note) notice(about.note);
  const branches = input('branches').split('\n').map((name) => name.trim().replace(/^refs\/heads\//, '')).filter((name) => name !== '');
  const scope = { environment, branches, root, checkedOut: input('checked-out'), answers: about.answers, list: listId };
  const { shared, note, told = false } = api ? await sharedAnswers(about.tenants, api, scope) : { shared: null };
  if (note) notice(note);
  // Names only: an output that holds the value of a secret – a tenant's id, an address – is dropped by GitHub.
  const matrix = about.tenants.map(({ name, environment: of }) => ({ name, environment: of }));
  output('matrix', JSON.stringify(matrix));
  output('names', JSON.stringify(matrix.map(({ name }) => name)));
  output('list', listId);
  output('markers', JSON.stringify(about.tenants.map(markerOf)));
  // Two callers in one workflow share its artifacts: neither may take the other's settings.
  output('artifact', listId || input('only') ? `-${digest(`${listId} ${input('only')}`)}` : '');
  output('count', String(matrix.length));
  output('comment', told || (environment === 'plan' && matrix.length > MOST_COMMENTS) ? 'off' : 'auto');
  output('shared', leave({ version: 1, tenants: Object.fromEntries(about.tenants.map(({ environment: _, ...tenant }) => [tenant.name, tenant])), shared }));
  info(`${matrix.length} of ${names.length} tenants${matrix.length > 0 ? `: ${matrix.map(({ name }) => name).join(', ')}` : ': this changes no file of the others'}`);
  if (api) info(`GitHub was asked ${api.requests} times for all of them.`);
} catch (error) {
  fail(`The list of tenants cannot be used: ${error.message}`);
}

/** The file that the jobs of the tenants find as an artifact: their settings, and what was asked of GitHub. */
function leave(content) {
  const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'cxone-shared');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'cxone-shared.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}
