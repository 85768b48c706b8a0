import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fail, input, output } from '../commands.mjs';
import { complaints } from './schema.mjs';

const list = input('list');

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
  const matrix = chosen(parsed.tenants).map((tenant) => entry(tenant, environment));
  output('matrix', JSON.stringify(matrix));
  output('names', JSON.stringify(matrix.map(({ name }) => name)));
  console.log(`${matrix.length} of ${names.length} tenants: ${matrix.map(({ name }) => name).join(', ')}`);
} catch (error) {
  fail(`The list of tenants cannot be used: ${error.message}`);
}
