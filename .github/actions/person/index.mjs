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

/** The person as the caller names them, else as the event does: never half by one and half by the other. */
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
const ROSTER = 'Change the roster now: write `terminated` into the status of the row. As long as the row says `active`, the next pull request shows the account among those to reactivate, and its merge reactivates it – with `approval: off` any apply that a push or a person starts.';

/** Why nobody was deactivated, as the plan has it: it is about this one person. */
function why(path) {
  try {
    const remarks = JSON.parse(readFileSync(path, 'utf8')).remarks ?? [];
    const { code, text = '' } = remarks.find((one) => ['already-gone', 'protected'].includes(one.code)) ?? {};
    if (code === 'protected')
      return text.startsWith('protected')
        ? 'The account is still active: the policy protects it. Ask an administrator to deactivate it in CXone, or to take it off `protected`.'
        : 'The account is still active: this action itself signs in with it. Give it the credentials of another account first.';
    if (code === 'already-gone')
      return text.startsWith('has no account')
        ? 'There is no account of this name. Check the spelling, and start again.'
        : 'The account was off already, and nothing is known to be open of its sign-out. If the person may still be signed in, end the sessions in CXone.';
  } catch {
    // A plan that cannot be read says nothing.
  }
  return 'The report says why. Check the spelling.';
}

function tell() {
  let result;
  try {
    result = JSON.parse(input('result'));
  } catch {
    result = null;
  }
  if (!result || typeof result !== 'object') return fail('The run ended without a result: whether the person was signed off is not known. Look at the step before, then run again; finished changes are not repeated.');
  const done = result.deactivated ?? 0;
  if (result.reason_code === 'superseded') {
    const text = 'Nobody was deactivated: the branch holds another policy by now. Start the workflow anew; a run that is started again keeps its old commit.';
    summary(`\n**Offboarding:** ${text}\n`);
    return fail(text);
  }
  if (done > 0 && result.reason_code === 'none') {
    summary(`\n**Offboarding:** the account is deactivated. ${ROSTER}\n`);
    return notice(`The account is deactivated. ${ROSTER}`);
  }
  if (result.reason_code !== 'none') {
    summary(`\n**Offboarding:** not finished (${String(result.reason_code)}); the summary above says why. ${ROSTER}\n`);
    return warning(`Not finished (${String(result.reason_code)}): the summary says why and what to do. ${ROSTER}`);
  }
  const text = `No account was deactivated. ${why(result.plan_path ?? '')}`;
  summary(`\n**Offboarding:** ${text}\n`);
  return input('nothing-to-do') === 'warn' ? warning(text) : fail(text);
}

if (!['fail', 'warn'].includes(input('nothing-to-do'))) fail(`Input nothing-to-do: “${input('nothing-to-do').slice(0, 40)}” is neither \`fail\` nor \`warn\`.`);
else if (input('result') === '') write();
else tell();
