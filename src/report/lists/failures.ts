import type { RunReport } from '../../model/run.ts';
import { counted, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import { linked } from '../safe/linked.ts';
import { redactAnswer } from '../safe/people-in-text.ts';
import type { Row, Section } from '../section.ts';
import { adminCause, causeOf, inDanger, ownWordsHelp, type Trouble, troubles } from '../words/causes.ts';
import type { People } from './people.ts';

/** Who reads: people who keep the roster (the comment), or administrators (summary, page). */
export type Audience = 'keepers' | 'admins';

interface Group {
  troubles: Trouble[];
  danger: boolean;
}

/** Changes of one cause together: those that may still be signed in first, then the most people. */
function grouped(all: readonly Trouble[], keyOf: (trouble: Trouble) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const trouble of all) {
    const danger = inDanger(trouble);
    const key = `${danger}|${keyOf(trouble)}`;
    const group = groups.get(key);
    if (group) group.troubles.push(trouble);
    else groups.set(key, { troubles: [trouble], danger });
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.danger) - Number(a.danger) || b.troubles.length - a.troubles.length,
  );
}

/** People named in one group: a summary with thousands of names helps nobody, and each stands in the lists as well. */
const NAMED = 20;
const FEW = 3;
/** Different answers shown of one group. */
const ANSWERS = 3;

/** What is not done, by cause: one line a cause, with its people and the one thing to do. */
export function failures(
  run: RunReport,
  people: People,
  ink: Ink,
  words: (text: string) => string,
  audience: Audience,
): Section {
  const all = troubles(run);
  for (const outcome of run.outcomes ?? []) if (outcome.status === 'not-started') all.push({ outcome, step: null });
  const said = (trouble: Trouble, text: string): string => redactAnswer(text, run, trouble.outcome.operation);
  const own = (trouble: Trouble): string => (ownWordsHelp(trouble) ? quotable(said(trouble, answer(trouble))) : '');
  const keepers = audience === 'keepers';
  const groups = grouped(all, (trouble) => {
    if (keepers) {
      const { what, retry, action } = causeOf(trouble);
      return [what, retry, action, own(trouble)].join('|');
    }
    const { step, retry, action, what } = adminCause(trouble);
    return [step, retry, action, what].join('|');
  });
  const rows = groups.map(({ troubles: mine, danger }): Row => {
    const [first] = mine as [Trouble];
    const { retry } = causeOf(first);
    const again = retry ? ink.strong(ink.text('yes')) : ink.text('no');
    const who = (most: number): string => names(mine, most, people, ink);
    const count = whole(new Set(mine.map(({ outcome }) => outcome.operation.key)).size);
    if (keepers) {
      const { what, action } = causeOf(first);
      const quote = own(first);
      const cause = quote === '' ? ink.text(words(what)) : ink.text(`${words(what)} CXone says: “${quote}”`);
      const cells = (most: number): string[] => [cause, ink.text(words(action)), again, count, who(most)];
      return { cells: cells(NAMED), brief: cells(FEW) };
    }
    const { step, action } = adminCause(first);
    const sign = danger ? [`❗ ${ink.strong(ink.text('deactivated, may still be signed in'))}`] : [];
    const answers = [...new Set(mine.slice(0, 50).map((trouble) => said(trouble, answer(trouble))))];
    const cells = (most: number): string[] => [
      ink.text(step),
      ink.lines([...sign, ...answers.slice(0, ANSWERS).map((one) => ink.text(words(one)))]),
      count,
      again,
      linked(run, ink.text(words(said(first, action))), ink),
      who(most),
    ];
    return { cells: cells(NAMED), brief: cells(FEW) };
  });
  return {
    name: 'failures',
    symbol: '❌',
    title: 'Not done, by cause',
    columns: keepers
      ? ['What happened', 'What to do', 'Retry?', '>People', 'Who']
      : ['Step', 'CXone said', '>People', 'Retry?', 'What to do', 'Who'],
    rows,
    count: new Set(all.map(({ outcome }) => outcome.operation.key)).size,
    open: true,
  };
}

function answer(trouble: Trouble): string {
  const { said } = adminCause(trouble);
  const tries = trouble.step && trouble.step.attempts > 1 ? `, ${counted(trouble.step.attempts, 'try', 'tries')}` : '';
  return tries === '' ? said : `${said.replace(/\.$/u, '')}${tries}`;
}

/** CXone's own words, where they hold no address, no number of an error and no name out of a program. */
function quotable(text: string): string {
  const short = text.length > 160 ? `${text.slice(0, 159)}…` : text;
  return /https?:|www\.|\b[1-5]\d\d\b|[_{}[\]<>\\]|\b\w+[a-z][A-Z]\w*|\b[A-Z]{2}[A-Z\d]{3,}\b|::|\.\w+\(/u.test(short)
    ? ''
    : short;
}

/** `Aisha Lund · E10241 41, Jan Pohl · E10088 88 and 12 more`. */
function names(mine: readonly Trouble[], most: number, people: People, ink: Ink): string {
  const each = new Map(mine.map(({ outcome }) => [outcome.operation.key, outcome.operation]));
  const shown = [...each.values()].slice(0, most).map((operation) => people.linkedName(operation));
  const more = each.size - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` ${ink.text(`and ${whole(more)} more`)}` : ''}`;
}
