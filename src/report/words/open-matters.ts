import type { Operation, Remark } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, firstFew, plural, sentence, whole } from '../../text/figures.ts';
import type { Headline } from './make-headline.ts';
import { rowName, rowWord } from './row-name.ts';
import { maybeSignedIn } from './signed-out.ts';
import { wishOf } from './wish.ts';
import { personLabel } from '../safe/redact.ts';

/** Why someone who is gone stays active, and what an administrator can do about it. */
const STAYS = {
  protected: {
    because: 'the policy protects the account',
    what: 'to deactivate the account in CXone, or to take it off `protected` in the policy.',
  },
  own: {
    because: 'this action itself signs in with the account',
    what: 'to give the action credentials of another account, or to deactivate this one in CXone.',
  },
  'not-handled': {
    because: 'this workflow deactivates nobody',
    what: 'to deactivate the account in CXone, or to add `deprovision` to the input `operations`.',
  },
} as const;

const whyActive = ({ code, isOwn }: Remark): keyof typeof STAYS =>
  code === 'not-handled' ? 'not-handled' : isOwn ? 'own' : 'protected';

/**
 * What keeps a verdict from being "done" or "nothing to change": rows that are wrong, people who are gone by the file
 * and stay active in CXone, and a sign-out that an earlier run left open. Sentences, raw, people already as `pii` says.
 */
export function openMatters(run: RunReport): string[] {
  const { invalidRows } = run.counts;
  const matters: string[] = [];
  if (invalidRows > 0)
    matters.push(
      `${counted(invalidRows, 'row is', 'rows are')} wrong and left out${firstRows(run)}: please correct ` +
        `${plural(invalidRows, 'it', 'them')}.`,
    );
  const back = takenBack(run);
  if (back.length > 0) {
    const people = new Map(back.map((one) => [one.key, one]));
    const changes = run.mode === 'drift' ? 'the changes that would end these differences' : 'these changes';
    matters.push(
      `An undo took back ${whole(back.length)} of ${changes}, and no apply makes ` +
        `${plural(back.length, 'it', 'them')} again until the file says something else: ` +
        `${firstOf(run, [...people.values()])}.`,
    );
  }
  matters.push(...activeMatters(run));
  const signedIn = maybeSignedIn(run.outcomes ?? []).map(({ operation }) => operation);
  if (signedIn.length > 0)
    matters.push(
      `${counted(signedIn.length, 'person', 'people')} who left may still be signed in: ${firstOf(run, signedIn)}.`,
    );
  return [...matters, ...unfinishedSignOuts(run)];
}

/** Who left and stays active, whatever else the run did. */
export function activeMatters(run: RunReport): string[] {
  return [...Map.groupBy(stillActive(run), whyActive)].map(([why, due]) => {
    const gone =
      wishOf(run) === 'offboarding'
        ? plural(due.length, 'is to be offboarded', 'are to be offboarded')
        : `left, as the ${wishOf(run)} says,`;
    return (
      `${plural(due.length, 'One person who', `${whole(due.length)} people who`)} ${gone} ` +
      `${plural(due.length, 'stays', 'stay')} active, because ${STAYS[why].because}: ${firstOf(run, due)}.`
    );
  });
}

const stillActive = ({ plan }: RunReport): Remark[] => (plan?.remarks ?? []).filter(({ staysActive }) => staysActive);

function unfinishedSignOuts(run: RunReport): string[] {
  const open = (run.plan?.remarks ?? []).filter(({ signOutOpen }) => signOutOpen);
  if (open.length === 0) return [];
  const who = `The sign-out of ${counted(open.length, 'person', 'people')} is not finished`;
  return [`${who}, and this run does not finish it: ${firstOf(run, open)}.`];
}

/** What there is to do about it, and who does it. */
export function openNext(run: RunReport): Headline['next'] {
  const next: Headline['next'] = [];
  if (run.counts.invalidRows > 0)
    next.push({
      when: 'To do',
      what: `correct the wrong ${plural(run.counts.invalidRows, 'row')} in the file and commit it again.`,
    });
  const back = new Set(takenBack(run).map(({ key }) => key)).size;
  if (back > 0)
    next.push({
      when: 'To do',
      what:
        `revert ${plural(back, 'this row', 'these rows')} in the file, or correct ${plural(back, 'it', 'them')}: ` +
        'see the list below.',
    });
  next.push(...activeNext(run));
  const signedIn = maybeSignedIn(run.outcomes ?? []).length;
  if (signedIn > 0)
    next.push({
      when: 'Ask an administrator',
      what: `to sign ${plural(signedIn, 'this person', 'these people')} out in CXone.`,
    });
  return next;
}

/** What an administrator can do about those who left and stay active. */
export const activeNext = (run: RunReport): Headline['next'] =>
  [...new Set(stillActive(run).map(whyActive))].map((why) => ({
    when: 'Ask an administrator',
    what: STAYS[why].what,
  }));

/** What a plan shows and an undo took back; an apply says it with what it left out. */
function takenBack({ takenBack: ids = [], plan, outcomes }: RunReport): readonly Operation[] {
  if (ids.length === 0 || !plan || outcomes) return [];
  const back = new Set(ids);
  return plan.operations.filter(({ id }) => back.has(id));
}

/** ` (rows 12, 57, 60 and 3 more)`. */
function firstRows(run: RunReport): string {
  const wrong = (run.roster?.issues ?? []).filter(({ severity, row }) => severity === 'error' && row !== null);
  const rows = [...new Set(wrong.map((issue) => rowName(run, issue)))];
  return rows.length === 0 ? '' : ` (${plural(rows.length, 'row')} ${firstFew(rows)})`;
}

/** The first few people by name and row, and how many more there are. */
function firstOf(run: RunReport, people: readonly Pick<Remark, 'person' | 'file' | 'row'>[]): string {
  return firstFew(
    people.map((one) => {
      const row = rowName(run, one);
      return `${personLabel(one.person, run.pii, run.salt)}${row === '' ? '' : ` (${rowWord(run)} ${row})`}`;
    }),
  );
}

/** What the file lost against the base branch: rows, and people with what happens to them. */
export function missingWords(run: RunReport): string {
  const { before, roster, plan } = run;
  if (!before || !roster) return '';
  const fewer = before.rows - roster.rows;
  const gone = new Set(plan?.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').map(({ key }) => key));
  const absent = new Set(plan?.remarks.filter(({ code }) => code === 'absent').map(({ key }) => key));
  const people = [
    gone.size > 0 && `${counted(gone.size, 'person', 'people')} no longer in the file would lose the account`,
    gone.size === 0 &&
      absent.size > 0 &&
      `${counted(absent.size, 'person', 'people')} in CXone ${plural(absent.size, 'is', 'are')} not in the file`,
  ].filter((one) => one !== false);
  return [
    ...(fewer > 0 ? [`The file has ${counted(fewer, 'row')} fewer than before.`] : []),
    ...people.map((one) => `${sentence(one)}.`),
  ].join(' ');
}
