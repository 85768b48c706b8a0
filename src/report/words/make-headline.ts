import type { Problem, RunReport } from '../../model/run.ts';

/** Where a roster stands, as its comment shows it. */
export type CommentState =
  'checking' | 'fix-needed' | 'ready' | 'blocked' | 'applying' | 'applied' | 'partly-applied' | 'superseded';

/**
 * Verdict and what to do: the one place that words them, so that comment, summary, page and log never disagree. Raw
 * text.
 */
export interface Headline {
  state: CommentState;
  symbol: string;
  /** One word or two for the state. */
  word: string;
  /** `Roster plan for acme-eu: ready`. */
  title: string;
  /** One or two sentences. */
  verdict: string;
  /** What to do, each with the case it is for (`''`: in any case). */
  next: { when: string; what: string }[];
  /** Lines to copy that belong to what to do. */
  paste?: string[];
  /** Problems that verdict and `next` already tell. */
  shown: readonly Problem[];
}

/** Makes a headline of a state that is known. */
export type Make = (
  symbol: string,
  word: string,
  title: string,
  verdict: string,
  next?: Headline['next'],
  shown?: readonly Problem[],
) => Headline;

/** Something to do in any case. */
export const always = (what: string): Headline['next'] => [{ when: '', what }];

/** Problems that the headline does not tell. */
export const otherProblems = ({ problems }: RunReport, { shown }: Headline): Problem[] =>
  problems.filter((problem) => !shown.includes(problem));

/** What to do, in one line, and the lines to copy that it is about. */
export function adviceLines({ advice }: Problem): { advice: string; paste: string[] } {
  const [first = '', ...paste] = advice.trim().split(/\r?\n/u);
  return { advice: first, paste: paste.slice(0, 60) };
}

/** A sentence with its full stop. */
export const stop = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
