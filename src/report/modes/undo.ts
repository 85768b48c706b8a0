import type { RunReport, UndoNote } from '../../model/run.ts';
import { sentence } from '../../text/figures.ts';
import { personLabel, personMark } from '../safe/redact.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import type { ModePage } from './mode-page.ts';
import { fieldWords } from '../field-words.ts';

/** Taking back an earlier run: what is taken back, who is left alone, what stays, and the roster that has to follow. */
export const undoPage: ModePage = {
  // Its words are those of a roster's changes: `words/undo-headline.ts`.
  headline: () => null,
  sections: (run, ink) => [...alone(run, ink), ...stays(run, ink)],
};

function alone(run: RunReport, ink: Ink): Section[] {
  return notes(run, ink, run.undo?.alone ?? [], {
    name: 'alone',
    symbol: '🖐️',
    title: 'Left alone',
  });
}

function stays(run: RunReport, ink: Ink): Section[] {
  return notes(run, ink, run.undo?.stays ?? [], {
    name: 'stays',
    symbol: '📌',
    title: 'Cannot be undone: to do by hand',
  });
}

function notes(
  { pii, salt }: RunReport,
  ink: Ink,
  list: readonly UndoNote[],
  head: Pick<Section, 'name' | 'symbol' | 'title'>,
): Section[] {
  if (list.length === 0) return [];
  const rows = list.map(({ person, fields, what, todo }) => {
    const label = personLabel(person, pii, salt);
    const who = ink.text(pii === 'masked' ? `${label} ${personMark(person, salt)}` : label);
    const about = fields.length > 0 ? `${fields.map(fieldWords).join(', ')}: ` : '';
    return { cells: [who, ink.text(sentence(`${about}${what}`)), ink.text(todo)] };
  });
  const note =
    pii === 'full' ? undefined : 'The remarks in plan.json of the artifact name these people in the same order.';
  return [{ ...head, columns: ['Person', 'What', 'What to do'], rows, open: true, note }];
}
