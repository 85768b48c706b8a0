import type { Operation } from '../../model/operation.ts';
import type { PriorState, PriorUser } from '../../model/state.ts';
import { counted, sentence, whole } from '../../text/figures.ts';
import type { Session } from '../session.ts';
import type { DesiredState } from './desired.ts';

const bare = (id: string): string => id.replace(/^0+/u, '');
const isNumber = (id: string): boolean => /^\d+$/u.test(id);

/** How the id of a row differs from that of the account that has its user name. */
type Difference = 'fewer-zeros' | 'more-zeros' | 'capitals' | 'other';

function differenceOf(row: string, account: string): Difference {
  if (bare(row) === bare(account)) return row.length < account.length ? 'fewer-zeros' : 'more-zeros';
  return row.toLowerCase() === account.toLowerCase() ? 'capitals' : 'other';
}

const DROPS = 'a spreadsheet drops them (00123 becomes 123)';
const AS_IN_CXONE = 'Write the ids as CXone has them, or have an administrator correct them in CXone.';

const WORDS: Record<Difference, { what: string; advice: string }> = {
  'fewer-zeros': {
    what: `an id without the zeros that it begins with in CXone; ${DROPS}`,
    advice: 'Format the column as text and put the zeros back, or export the file anew.',
  },
  'more-zeros': { what: 'an id with zeros at its beginning that it does not have in CXone', advice: AS_IN_CXONE },
  capitals: { what: 'an id that differs by capitals alone from that in CXone', advice: AS_IN_CXONE },
  other: {
    what: 'another id than in CXone; a column of other numbers, or one that was sorted alone, has this effect',
    advice: 'Look whether the column is the right one, and whether each id stands beside its person.',
  },
};

/** Fewest people whose ids are others before the file as a whole is doubted. */
const FEWEST = 5;

/**
 * Where rows of many people have another id than their accounts, each of them needs a decision, or gets a second
 * account, and the cause is one: says which it probably is.
 * @param operations of a plan
 */
export function tellOtherIds(
  operations: readonly Operation[],
  { roster, entries }: DesiredState,
  { users }: Pick<PriorState, 'users'>,
  session: Session,
): void {
  const labels = new Set(roster.files.flatMap(({ labels: { externalId } }) => externalId ?? []));
  const column = labels.size === 1 ? `“${[...labels].join('')}”: ` : '';
  const tell = (message: string, advice: string): void =>
    session.problem('none', column === '' ? sentence(message) : `${column}${message}`, advice);
  for (const [difference, count] of differences(operations)) {
    const isOther = difference === 'other';
    if (isOther ? count < FEWEST || count * 2 <= entries.length : count < 2) continue;
    const { what, advice } = WORDS[difference];
    tell(
      `${whole(count)}${isOther ? ` of ${counted(entries.length, 'person', 'people')}` : ' people'} have ${what}`,
      advice,
    );
  }
  const twice = sameNumbers(operations, users);
  if (twice < 2) return;
  tell(
    `${whole(twice)} new accounts may be second ones of people: CXone has accounts with the same ids but for zeros ` +
      `at their beginning; ${DROPS}`,
    WORDS['fewer-zeros'].advice,
  );
}

function differences(operations: readonly Operation[]): Map<Difference, number> {
  const found = new Map<Difference, number>();
  for (const { reasonCode, key, prior } of operations) {
    if (reasonCode !== 'external-id-differs' || !prior?.externalId) continue;
    const difference = differenceOf(key, prior.externalId);
    found.set(difference, (found.get(difference) ?? 0) + 1);
  }
  return found;
}

/** New accounts for a number that an account has as its id with other zeros at its beginning. */
function sameNumbers(operations: readonly Operation[], users: readonly PriorUser[]): number {
  const made = new Set(operations.flatMap(({ kind, key }) => (kind === 'create' && isNumber(key) ? [bare(key)] : [])));
  if (made.size === 0) return 0;
  return users.filter(({ externalId = '' }) => isNumber(externalId) && made.has(bare(externalId))).length;
}
