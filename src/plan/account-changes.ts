import type { RosterEntry } from '../model/entry.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import { diffProfile } from './diff.ts';
import { namesRoles, wantsBeside } from './new-account.ts';
import { keyOf, operation, type Planned, remark } from './make-operation.ts';
import { list, plural } from '../text/figures.ts';

const LEFT_WORDS = {
  unmanaged: (fields: string) => `${fields} differs from the file: unmanaged, as the policy says`,
  ignored: (fields: string) => `${fields} differs from the file: CXone did not keep it before, not sent again`,
};

/** What CXone says of an active account, where a person should know it. */
const STATUS_WORDS: Record<string, string> = {
  UNREGISTERED: 'has an account and was never invited; `invite: true` in the file sends the invitation',
  PENDING: 'was invited and has not activated the account yet',
  BLOCKED: 'CXone has locked this account; unlock it there',
};

const NAME_PENDING = 'the user name differs; CXone changes it only once the person has activated the account';

const LAST_WORDS =
  'CXone did not take it away before, and it is not asked for again; name the role that is to stay in the file, or ' +
  'deactivate the person';

/** Roles that an account holds, by their ids, as one value: what CXone was seen to keep of them is kept under it. */
export const heldRoles = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** A row and the account it leads to. */
interface Matched {
  entry: RosterEntry;
  prior: PriorUser;
  /** The account had no externalId, and is linked by this row. */
  adoption: boolean;
}

/** What changes for someone who has an account: active again, details, roles – each an operation of its own. */
export function accountChanges(matched: Matched, decide: Decisions): Planned {
  const planned: Planned = { operations: [], remarks: [] };
  if (!matched.prior.active) reactivation(matched, decide, planned);
  details(matched, decide, planned);
  if (namesRoles(matched.entry)) roles(matched, decide, planned);
  return planned;
}

function reactivation({ entry, prior }: Matched, decide: Decisions, planned: Planned): void {
  const note = (code: string, text: string): void => void planned.remarks.push(remark(entry, prior, code, text));
  if (entry.active === undefined)
    return note('inactive', 'the account is deactivated; `active: yes` in the file would switch it on again');
  if (entry.startDate !== undefined && decide.today < entry.startDate)
    return note('future', `starts on ${entry.startDate}: stays deactivated until then`);
  if (!decide.may.provision)
    return note('not-handled', 'the account is deactivated; `provision` is not among the operations of this run');
  if (decide.unattended)
    return note(
      'reactivation-waits',
      'the account is deactivated; unattended runs only report that, start a run by hand',
    );
  planned.operations.push(
    operation('reactivate', {
      entry,
      prior,
      before: { active: false },
      after: { active: true },
      reason: 'active in the file',
      reasonCode: 'rehire',
    }),
  );
}

function details({ entry, prior, adoption }: Matched, decide: Decisions, planned: Planned): void {
  const { operations, remarks } = planned;
  const key = keyOf(entry, prior);
  let { changed, left } = diffProfile(
    entry,
    prior,
    (field, wanted) => {
      if (decide.isUnmanaged?.(field)) return 'unmanaged';
      return decide.wasIgnored?.(key, field, wanted) ? 'ignored' : null;
    },
    wantsBeside(entry, prior, decide),
  );
  const words = prior.active ? STATUS_WORDS[prior.status ?? ''] : undefined;
  if (words) remarks.push(remark(entry, prior, `cxone-${prior.status?.toLowerCase() ?? ''}`, words));
  if (changed?.after.userName !== undefined && prior.status === 'PENDING') {
    remarks.push(remark(entry, prior, 'name-pending', NAME_PENDING));
    delete changed.before.userName;
    delete changed.after.userName;
    if (Object.keys(changed.after).length === 0) changed = null;
  }
  for (const why of ['unmanaged', 'ignored'] as const) {
    const fields = left.filter((one) => one.why === why).map(({ field }) => field);
    if (fields.length > 0) remarks.push({ ...remark(entry, prior, why, LEFT_WORDS[why](fields.join(', '))), fields });
  }
  if (!changed) return;
  if (!decide.may.provision) {
    const text = 'details differ; `provision` is not among the operations of this run';
    remarks.push(remark(entry, prior, 'not-handled', text));
    return;
  }
  operations.push(
    operation('update', {
      entry,
      prior,
      ...changed,
      reason: adoption ? 'the existing account with this userName had no externalId and is linked' : 'details differ',
      reasonCode: adoption ? 'adoption' : 'mover',
      sideEffects: [
        ...(typeof changed.after.email === 'string' ? (['verification-mail'] as const) : []),
        ...(changed.after.invite ? (['activation-mail'] as const) : []),
      ],
    }),
  );
}

function roles({ entry, prior }: Matched, decide: Decisions, { operations, remarks }: Planned): void {
  if (!decide.may.roles) {
    const text = 'roles are named; `roles` is not among the operations of this run';
    remarks.push(remark(entry, prior, 'not-handled', text));
    return;
  }
  const delta = decide.roleDelta(entry, prior);
  if (!delta) return;
  const moved = delta.primary !== undefined && delta.primary !== prior.primaryRole;
  const held = prior.roles.map(({ value }) => value);
  if (delta.roles.length === 0 && decide.wasIgnored?.(keyOf(entry, prior), 'roles', heldRoles(held))) {
    const names = prior.roles.map(({ display, value }) => display ?? value);
    const still = `still has the ${plural(names.length, 'role')} ${list(names)}: ${LAST_WORDS}`;
    remarks.push(remark(entry, prior, 'last-role', still));
    return;
  }
  if (delta.add.length === 0 && delta.remove.length === 0 && !moved) return;
  operations.push(
    operation('roles', {
      entry,
      prior,
      before: { roles: held.sort(), ...(moved && { primaryRole: prior.primaryRole ?? null }) },
      after: {
        roles: delta.roles.map((role) => role.value).sort(),
        ...(moved && { primaryRole: delta.primary }),
      },
      reason: delta.add.length + delta.remove.length > 0 ? 'roles differ' : 'another role is the primary one',
      reasonCode: 'roles-differ',
      roles: delta.roles,
      gains: delta.gains,
      loses: delta.loses,
    }),
  );
}
