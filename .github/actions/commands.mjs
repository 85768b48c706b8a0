/** What the small actions of this folder say to the runner. They use nothing but Node, so that they start at once. */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

const data = (text) => String(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** An input's text, trimmed; `''` where it was not given. */
export const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

/** Hides a text in everything that is printed from now on. */
export const mask = (text) => {
  if (text !== '') console.log(`::add-mask::${data(text)}`);
};

export const notice = (text) => console.log(`::notice title=CXone Roster::${data(text)}`);
export const warning = (text) => console.log(`::warning title=CXone Roster::${data(text)}`);

/** An error for people; the step ends with exit code 1. */
export const fail = (text) => {
  console.log(`::error title=CXone Roster::${data(text)}`);
  process.exitCode = 1;
};

/** Appends to a command file of the runner; no value can end its own entry. */
function put(variable, name, value) {
  const end = `end-${randomUUID()}`;
  appendFileSync(process.env[variable] ?? '/dev/null', `${name}<<${end}\n${value}\n${end}\n`);
}

export const output = (name, value) => put('GITHUB_OUTPUT', name, value);
export const state = (name, value) => put('GITHUB_STATE', name, value);
export const saved = (name) => process.env[`STATE_${name}`] ?? '';
export const summary = (markdown) => appendFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '/dev/null', `${markdown}\n`);

/** Text as one Markdown cell that can do nothing: every character beyond letters, digits and plain punctuation is an entity. */
export const cell = (text) =>
  String(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\p{L}\p{N} .,;:()%?–…’“”✔✖▲-]/gu, (character) => `&#${character.codePointAt(0)};`);
