import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, input, mask, notice, output, state, summary, warning } from '../commands.mjs';

/** Inputs of the event that started the workflow (`workflow_dispatch`); they are not printed, unlike those of a step. */
function eventInputs() {
  try {
    return JSON.parse(readFileSync(process.env['GITHUB_EVENT_PATH'] ?? '', 'utf8')).inputs ?? {};
  } catch {
    return {};
  }
}

/** The person as the caller or the event names them. */
function named() {
  const userName = input('user-name');
  const externalId = input('external-id');
  if (userName !== '' || externalId !== '') return { userName, externalId };
  const event = eventInputs();
  const text = (name) => (typeof event[name] === 'string' ? event[name].trim() : '');
  return { userName: text('user-name'), externalId: text('external-id') };
}

function write() {
  const { userName, externalId } = named();
  mask(userName);
  mask(externalId);
  if (userName === '' && externalId === '') return fail('Nobody is named: give user-name or external-id, or start the workflow by workflow_dispatch with inputs of these names.');
  const name = `.cxone-offboard-${randomUUID()}.json`;
  const person = { ...(userName !== '' && { userName }), ...(externalId !== '' && { externalId }), status: 'inactive' };
  const path = join(process.env['GITHUB_WORKSPACE'] ?? '.', name);
  writeFileSync(path, JSON.stringify({ users: [person] }), { mode: 0o600, flag: 'wx' });
  state('path', path);
  output('roster', name);
  return console.log('A roster with one leaver is written.');
}

/** What is left to do, whatever became of the run: the roster still wants the person. */
const ROSTER = 'Change the roster now: mark the person as inactive, or take the row out. As long as it names them as employed, the next plan shows a difference, and an apply that is started by a push or by hand switches the account on again where the row says `active`.';

function tell() {
  let result;
  try {
    result = JSON.parse(input('result'));
  } catch {
    result = null;
  }
  if (!result || typeof result !== 'object') return fail('The run ended without a result: whether the person was signed off is not known. Look at the step before, then run again; finished changes are not repeated.');
  const done = (result.deactivated ?? 0) + (result.deleted ?? 0);
  const changed = done > 0 || (result.blocked ?? 0) > 0;
  if (done > 0 && result.reason_code === 'none') {
    summary(`\n**Offboarding:** the account is ${result.deleted > 0 ? 'deleted' : 'switched off'}. ${ROSTER}\n`);
    return notice(`The account is ${result.deleted > 0 ? 'deleted' : 'switched off'}. ${ROSTER}`);
  }
  if (changed || result.reason_code !== 'none') {
    summary(`\n**Offboarding:** not finished (${String(result.reason_code)}); the summary above says why. ${ROSTER}\n`);
    return warning(`Not finished (${String(result.reason_code)}): the summary says why and what to do. ${ROSTER}`);
  }
  const text = 'No account was switched off: none has this name, or it was off already, or it is protected or not owned by the roster; the summary says which. Check the spelling.';
  summary(`\n**Offboarding:** ${text}\n`);
  return input('nothing-to-do') === 'warn' ? warning(text) : fail(text);
}

if (input('result') === '') write();
else tell();
