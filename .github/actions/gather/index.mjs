import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, fail, input, output, summary } from '../commands.mjs';

/** Every `<name>.json` below the folder; an artifact may or may not have a folder of its own. */
function results(folder) {
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
      if (value && typeof value === 'object' && value.schema_version === 1) found.set(file.name.slice(0, -'.json'.length), value);
    } catch {
      // Half a file is no result.
    }
  }
  return found;
}

const number = (value) => (Number.isInteger(value) ? value : 0);
const sum = (result, names) => names.reduce((total, name) => total + number(result[name]), 0);
const PLANNED = ['to_create', 'to_update', 'to_reactivate', 'to_change_roles', 'to_deactivate', 'to_delete'];
const DONE = ['created', 'updated', 'reactivated', 'roles_changed', 'deactivated', 'deleted'];
const sentence = (text) => (typeof text === 'string' && text !== '' ? text.trim().replace(/[^.!?…]$/, '$&.') : '');
const good = (result) => result?.decision === 'continue' || result?.decision === 'complete';

/** One line of the table: a symbol and a word, never colour or symbol alone. */
function row(name, result) {
  if (!result) return [name, '✖ no result', '–', '–', '–', '–', 'The job ended before the run did, or was not started: see its log.'];
  const verdict = result.reason_code === 'drift' ? '▲ drift' : good(result) ? '✔ all well' : `✖ ${result.reason_code}`;
  const problem = Array.isArray(result.problems) ? result.problems.find(({ reason }) => reason !== 'none') : undefined;
  const applied = result.mode === 'apply';
  return [
    name,
    verdict,
    sum(result, PLANNED),
    applied ? sum(result, DONE) : '–',
    applied ? number(result.failed) + number(result.not_started) : '–',
    number(result.blocked),
    problem ? `${sentence(problem.message)} ${sentence(problem.advice)}` : '',
  ];
}

let names = [];
try {
  names = JSON.parse(input('names') || '[]');
} catch {
  fail('The input names is no JSON array: the list of tenants could not be read.');
}
const found = results(input('folder'));
const header = ['tenant', 'verdict', 'planned', 'done', 'failed or not started', 'blocked', 'what to do'];
const rows = names.map((name) => row(name, found.get(name) ?? null));
const unfinished = names.filter((name) => !good(found.get(name))).length;
const differing = names.filter((name) => found.get(name)?.reason_code === 'drift').length;
const verdict = () => {
  if (unfinished > 0) return `✖ ${unfinished} of ${names.length} tenants need attention.`;
  return differing > 0 ? `▲ ${differing} of ${names.length} tenants differ from their roster.` : `✔ All ${names.length} of ${names.length} tenants are well.`;
};
const line = (cells) => `| ${cells.join(' | ')} |`;
const short = (text) => (String(text).length > 300 ? `${String(text).slice(0, 299)}…` : text);

summary(`## ${cell(input('title') || 'Tenants')}\n`);
summary(`${verdict()}\n`);
summary([line(header), line(header.map(() => '---')), ...rows.map((cells) => line(cells.map((text) => cell(short(text)))))].join('\n'));
output('results', JSON.stringify(Object.fromEntries(names.map((name) => [name, slim(found.get(name))]))));
output('unfinished', String(unfinished));
console.log(rows.map((cells) => cells.slice(0, 6).join(' · ').replaceAll(/\s+/g, ' ')).join('\n'));

/** Without the problems' texts: the outputs of a job may hold 1 MiB in all. */
function slim(result) {
  if (!result) return null;
  const { problems: _, ...rest } = result;
  return rest;
}
