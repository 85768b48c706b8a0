import type { ReasonCode } from '../../interface/reasons.ts';
import type { Problem, RunReport } from '../../model/run.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';

/** What the headline says of a mode that is about no roster; `title` also where something else words the verdict. */
export interface ModeHeadline {
  title: string;
  /** Absent where the run's problem is the verdict. */
  verdict?: string;
  symbol?: string;
  next?: string;
  /** What to do after what the problem of the run asks for. */
  afterwards?: string;
  /** Lines to copy that belong to what to do. */
  paste?: string[];
  /** Problems that verdict and `next` already tell. */
  shown?: readonly Problem[];
}

/** The report's half of a mode: its headline and its own lists. What it needs and runs is `app/modes`. */
export interface ModePage {
  /** @returns `null` where the words of a roster fit */
  headline(run: RunReport): ModeHeadline | null;
  /** Lists that stand before those of a roster. */
  sections(run: RunReport, ink: Ink): Section[];
}

/** A mode about a roster: the words and lists that all of these share. */
export const ROSTER_PAGE: ModePage = { headline: () => null, sections: () => [] };

/** The title of a run that a problem ended; the problem itself is the verdict. */
export function endedTitle(name: string, reason: ReasonCode, otherwise = 'stopped'): ModeHeadline {
  return { title: `${name}: ${reason === 'config-invalid' ? 'stopped' : otherwise}` };
}
