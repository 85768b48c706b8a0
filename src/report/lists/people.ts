import { MODES } from '../../interface/modes.ts';
import {
  type Attributes,
  isBlocked,
  keptBackOnly,
  type Operation,
  type Remark,
  type RoleChange,
  wireKind,
} from '../../model/operation.ts';
import { type Outcome, outcomesById, worked } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { distance } from 'fastest-levenshtein';
import { counted, list } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import { linked } from '../safe/linked.ts';
import { hasRow, linkedRow, rowCell } from './place.ts';
import { rowName, rowWord } from '../words/row-name.ts';
import { redactAnswer } from '../safe/people-in-text.ts';
import { personLabel, personMark, redactValue } from '../safe/redact.ts';
import { signOutWords } from '../words/signed-out.ts';
import type { Row } from '../section.ts';
import { wishOf } from '../words/wish.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { decisionWords, KIND_WORDS, withStepWords } from '../words/wording.ts';
import { fieldWords } from '../field-words.ts';

/** Letters that are written from the right to the left: between two of them an arrow points from new to old. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT = '\u200e';

/**
 * Cells about people, written by one ink for one run. Everything that could name someone goes through the run's `pii`.
 */
export class People {
  readonly #run: RunReport;
  readonly #ink: Ink;
  /** Our words as this report's readers know them. */
  readonly #words: (text: string) => string;
  readonly #outcomes: ReadonlyMap<string, Outcome>;
  /** Keys of people whose row names them differently from their account. */
  readonly #namedOtherwise: ReadonlySet<string>;

  /** People who keep the roster: why something is not done stands in one list, by cause. */
  readonly #keepers: boolean;

  constructor(run: RunReport, ink: Ink, words = (text: string): string => text, keepers = false) {
    this.#words = words;
    this.#keepers = keepers;
    this.#run = run;
    this.#ink = ink;
    this.#outcomes = outcomesById(run.outcomes ?? []);
    this.#namedOtherwise = new Set(
      run.plan?.remarks.filter(({ code }) => code === 'named-otherwise').map(({ key }) => key),
    );
  }

  /** True after an apply: cells then tell what happened, not what is planned. */
  get isApplied(): boolean {
    return this.#run.outcomes !== undefined;
  }

  /** A plan that nothing stands against: nobody is called ready once an apply was tried, or where all is stopped. */
  get #isReady(): boolean {
    return !MODES[this.#run.mode].writes && (this.#run.reason === 'none' || this.#run.reason === 'drift');
  }

  /** The columns' first and last: who, and which row. */
  row(operation: Operation, middle: string[], brief?: string[]): Row {
    const who = this.label(operation);
    const place = rowCell(this.#run, operation, this.#ink);
    return {
      cells: [who, ...middle, place],
      brief: brief ? [who, ...brief, place] : undefined,
      kind: wireKind(operation.kind),
      status: this.#outcomes.get(operation.id)?.status,
    };
  }

  /** Someone who is left alone, and why. */
  about(remark: Remark, why: string): Row {
    return { cells: [this.label(remark), this.#ink.text(why), rowCell(this.#run, remark, this.#ink)] };
  }

  label(operation: Pick<Operation, 'person' | 'file' | 'row' | 'line'>): string {
    const { pii, salt } = this.#run;
    const label = personLabel(operation.person, pii, salt);
    // Initials alone tell nobody apart; a row does, and where there is none four digits do.
    const isAlike = pii === 'masked' && !hasRow(this.#run, operation);
    return this.#ink.text(isAlike ? `${label} ${personMark(operation.person, salt)}` : label);
  }

  /** `A… L… (row 88)`, without a link. */
  name(operation: Operation): string {
    const row = rowName(this.#run, operation);
    return `${this.label(operation)}${row === '' ? '' : ` ${this.#ink.text(`(${rowWord(this.#run)} ${row})`)}`}`;
  }

  /** The same, the row linked to its line. */
  linkedName(operation: Operation): string {
    const row = linkedRow(this.#run, operation, this.#ink, `${rowWord(this.#run)} `);
    return row === null ? this.label(operation) : `${this.label(operation)} (${row})`;
  }

  /** In a list that is cut to names: who is deleted permanently. */
  get forever(): string {
    return `🗑️ ${this.#ink.text('delete')}`;
  }

  /** Free text about someone, without what says who it is. */
  free(operation: Operation, text: string): string {
    return this.#ink.text(this.#words(redactAnswer(text, this.#run, operation)));
  }

  /** How far a change got; empty before an apply. */
  status(operation: Operation): string {
    const outcome = this.#outcomes.get(operation.id);
    if (!outcome) return this.isApplied ? '–' : '';
    const { symbol, word } = STATUS_WORDS[outcome.status];
    const detail =
      this.#keepers || worked(outcome.status) || outcome.detail === operation.reason
        ? ''
        : withStepWords(outcome.detail);
    const status = `${symbol} ${this.#ink.text(word)}`;
    return detail === '' ? status : this.#ink.lines([status, this.free(operation, detail)]);
  }

  /** Whether a leaver is ready, what stands in the way, or what became of it. */
  leaverCheck(operation: Operation): string {
    const lines: string[] = [];
    const outcome = this.#outcomes.get(operation.id);
    const found = operation.dependencies ?? [];
    if (found.length > 0) lines.push(`⚠️ ${this.#ink.text(`${list(found)}: reassign first`)}`);
    if (this.#namedOtherwise.has(operation.key))
      lines.push(`⚠️ ${this.#ink.text('the row gives another name: check that it is about this person')}`);
    if (outcome) {
      if (outcome.status !== 'blocked') lines.push(this.status(operation));
      const signedOut = signOutWords(outcome);
      if (signedOut) lines.push(`${signedOut.symbol} ${this.#ink.text(this.#words(signedOut.text))}`);
    } else if (this.isApplied) lines.push('–');
    else if (this.#run.takenBack?.includes(operation.id))
      lines.push(`↩️ ${this.#ink.text('taken back by an undo: not made again')}`);
    else if (operation.kind === 'delete') lines.push(`🗑️ ${this.#ink.text('the account is deleted permanently')}`);
    else if (lines.length === 0 && !isBlocked(operation) && this.#isReady) lines.push(`✅ ${this.#ink.text('ready')}`);
    const { kind, licensePolicy } = operation;
    if (licensePolicy === 'PRESERVE') lines.push(this.#ink.text('keeps the licence'));
    // Only a deletion carries the policy to CXone, and no read shows what becomes of the licence.
    if (licensePolicy === 'DOWNGRADE')
      lines.push(
        this.#ink.text(
          kind === 'delete' ? 'licence to be downgraded' : 'keeps the licence: only a deletion downgrades it',
        ),
      );
    return this.#ink.lines(lines) || '–';
  }

  /** What someone has to do about a blocked change, and what was done already. */
  decision(operation: Operation): string {
    const detail = this.#outcomes.get(operation.id)?.detail ?? '';
    const more = detail === '' || detail === operation.reason ? [] : [this.free(operation, detail)];
    const code = isBlocked(operation) ? operation.reasonCode : 'dependencies';
    const advice = decisionWords(code, wishOf(this.#run));
    const check = this.leaverCheck(operation);
    return (
      this.#ink.lines([
        ...(check === '–' ? [] : [check]),
        ...more,
        ...(advice ? [linked(this.#run, this.#ink.text(this.#words(advice)), this.#ink)] : []),
      ]) || '–'
    );
  }

  reason(operation: Operation): string {
    const isKept = operation.kind === 'held-back' && this.isApplied;
    return this.free(operation, isKept ? keptBackOnly(operation.reason) : operation.reason);
  }

  /** `Support Admin (includes Standard Agent)`: roles named in bold, inherited ones after them. */
  roles(changes: readonly RoleChange[] | undefined, bold: boolean): string {
    const word = (role: RoleChange): string =>
      this.#ink.text(redactValue('roles', role.display ?? role.value, this.#run.pii, this.#run.salt));
    const direct = (changes ?? [])
      .filter((role) => !role.inherited)
      .map((role) => (bold ? this.#ink.strong(word(role)) : word(role)));
    const inherited = (changes ?? []).filter((role) => role.inherited).map(word);
    if (direct.length === 0) return inherited.join(', ') || '–';
    if (inherited.length === 0) return direct.join(', ');
    return `${direct.join(', ')} ${this.#ink.text('(includes')} ${inherited.join(', ')}${this.#ink.text(')')}`;
  }

  /** One line a field: `Department: Sales → Support`. */
  changes(before: Attributes | null, after: Attributes | null): string {
    const fields = Object.keys(after ?? {}).filter((field) => field !== 'roles' && field !== 'active');
    return (
      this.#ink.lines(
        fields.map(
          (field) => `${this.#ink.text(fieldWords(field))}: ${this.#change(field, before?.[field], after?.[field])}`,
        ),
      ) || '–'
    );
  }

  /** A masked change still looks changed: where both values look alike, it says how much of them differs. */
  #change(field: string, before: Attributes[string] | undefined, after: Attributes[string] | undefined): string {
    const [was, is] = [this.value(field, before), this.value(field, after)];
    const sided = FROM_THE_RIGHT.test(was) && FROM_THE_RIGHT.test(is) ? LEFT_TO_RIGHT : '';
    const alike = was === is && typeof before === 'string' && typeof after === 'string';
    const differ = alike ? distance(before, after) : 0;
    const most = alike ? Math.max(before.length, after.length) : 0;
    const much = alike ? ` ${this.#ink.text(`(${differ} of ${counted(most, 'character')} differ)`)}` : '';
    return `${was}${sided} → ${is}${sided}${much}`;
  }

  /** `➕ new account`. */
  kind(operation: Operation): string {
    const { symbol, one } = KIND_WORDS[wireKind(operation.kind)];
    return `${symbol} ${this.#ink.text(one)}`;
  }

  /** The change in a cell, whatever its kind. */
  what(operation: Operation): string {
    if (operation.kind === 'update') return this.changes(operation.before, operation.after);
    const roles = [this.gains(operation), this.losses(operation)].filter(Boolean);
    return this.#ink.lines(roles) || this.reason(operation);
  }

  /** `⬆ Support Admin`; empty where nobody gains anything. */
  gains({ gains = [] }: Operation): string {
    return gains.length > 0 ? `⬆ ${this.roles(gains, true)}` : '';
  }

  losses({ loses = [] }: Operation): string {
    return loses.length > 0 ? `⬇ ${this.roles(loses, false)}` : '';
  }

  /** Names of the fields that change, where there is no room for their values. */
  changedFields(after: Attributes | null): string {
    return (
      this.#ink.text(
        Object.keys(after ?? {})
          .filter((field) => field !== 'roles' && field !== 'active')
          .map(fieldWords)
          .join(', '),
      ) || '–'
    );
  }

  value(field: string, value: Attributes[string] | undefined): string {
    if (value === null || value === undefined || value === '') return this.#ink.text('(empty)');
    const one = (text: string): string => redactValue(field, text, this.#run.pii, this.#run.salt);
    if (Array.isArray(value)) return this.#ink.text(value.map(one).join(', ') || '(empty)');
    return this.#ink.text(typeof value === 'boolean' ? (value ? 'yes' : 'no') : one(value));
  }
}
