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

/** Lines of the log of which the runner obeys none: `::x::` at the start of one, the older `##[x]` anywhere. */
export const info = (text) => console.log(String(text).replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ').replaceAll('##[', '# #['));

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

/** What is not seen, or turns the direction of a text: shown as `‹U+202E›`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;
const code = (character) => `‹U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** One line of text in which nothing is hidden. */
const visible = (text) =>
  String(text)
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(UNSEEN, code)
    .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();

/** Where an entity and a gap have to go: private use, which `visible` lets nothing of through. */
const MARK = '\ue000';

/**
 * Text as one Markdown cell that can do nothing: Markdown's signs are entities, and a gap is where GitHub would look for a mention, a
 * link or a reference in the finished page, which an entity alone does not stop. The same as `markdownText` of src/report/safe, by a test.
 */
export const cell = (text) =>
  visible(text)
    .replaceAll(/[\da-f]{6}(?=[\da-f])/giu, (digits) => `${digits}${MARK}`)
    .replaceAll(/[@#$]|:(?! )|(?<=\p{L})-(?=\d)|(?<=www)\./giu, (trigger) => `${trigger}${MARK}`)
    .replaceAll(/[!#$&*+<=>@[\\\]^_`{|}~]|^-|(?<=^\d{1,9})[.)](?= |$)|[:.](?=\ue000)/gu, (sign) => `&#${sign.codePointAt(0)};`)
    .replaceAll(MARK, '<!-- -->');
