import type { RosterEntry } from '../model/entry.ts';
import type { Operation, Remark } from '../model/operation.ts';
import type { PriorUser } from '../model/state.ts';
import type { Decisions } from './decisions.ts';
import { diffProfile } from './diff.ts';
import { namesRoles, wantsBeside } from './joiner.ts';
import { keyOf, operation, remark } from './make-operation.ts';
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

const LAST_WORDS =
  'CXone did not take it away before, and it is not asked for again; name the role that is to stay in the file, or ' +
  'deactivate the person';

/** Roles that an account holds, by their ids, as one value: what CXone was seen to keep of them is kept under it. */
export const heldRoles = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** What changes for someone who has an account: active again, details, roles – each an operation of its own. */
export function mover(
  entry: RosterEntry,
  prior: PriorUser,
  adoption: boolean,
  decide: Decisions,
): { operations: Operation[]; remarks: Remark[] } {
  const operations: Operation[] = [];
  const remarks: Remark[] = [];
  const note = (code: string, text: string): void => void remarks.push(remark(entry, prior, code, text));

  if (!prior.active) {
    if (entry.active === undefined)
      note('inactive', 'the account is deactivated; `active: yes` in the file would switch it on again');
    else if (entry.startDate !== undefined && decide.today < entry.startDate)
      note('future', `starts on ${entry.startDate}: stays deactivated until then`);
    else if (!decide.may.provision)
      note('not-handled', 'the account is deactivated; `provision` is not among the operations of this run');
    else if (decide.unattended)
      note('reactivation-waits', 'the account is deactivated; unattended runs only report that, start a run by hand');
    else {
      operations.push(
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
  }

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
  if (words) note(`cxone-${prior.status?.toLowerCase() ?? ''}`, words);
  if (changed?.after.userName !== undefined && prior.status === 'PENDING') {
    note('name-pending', 'the user name differs; CXone changes it only once the person has activated the account');
    delete changed.before.userName;
    delete changed.after.userName;
    if (Object.keys(changed.after).length === 0) changed = null;
  }
  for (const why of ['unmanaged', 'ignored'] as const) {
    const fields = left.filter((one) => one.why === why).map(({ field }) => field);
    if (fields.length > 0) remarks.push({ ...remark(entry, prior, why, LEFT_WORDS[why](fields.join(', '))), fields });
  }
  if (changed) {
    if (decide.may.provision) {
      operations.push(
        operation('update', {
          entry,
          prior,
          ...changed,
          reason: adoption
            ? 'the existing account with this userName had no externalId and is linked'
            : 'details differ',
          reasonCode: adoption ? 'adoption' : 'mover',
          sideEffects: [
            ...(typeof changed.after.email === 'string' ? (['verification-mail'] as const) : []),
            ...(changed.after.invite ? (['activation-mail'] as const) : []),
          ],
        }),
      );
    } else note('not-handled', 'details differ; `provision` is not among the operations of this run');
  }

  if (namesRoles(entry)) {
    if (!decide.may.roles) note('not-handled', 'roles are named; `roles` is not among the operations of this run');
    else {
      const delta = decide.roleDelta(entry, prior);
      const moved = delta?.primary !== undefined && delta.primary !== prior.primaryRole;
      const isLast =
        delta?.roles.length === 0 &&
        decide.wasIgnored?.(key, 'roles', heldRoles(prior.roles.map(({ value }) => value)));
      if (isLast) {
        const names = prior.roles.map(({ display, value }) => display ?? value);
        note('last-role', `still has the ${plural(names.length, 'role', 'roles')} ${list(names)}: ${LAST_WORDS}`);
      } else if (delta && (delta.add.length > 0 || delta.remove.length > 0 || moved)) {
        operations.push(
          operation('roles', {
            entry,
            prior,
            before: {
              roles: prior.roles.map((role) => role.value).sort(),
              ...(moved && { primaryRole: prior.primaryRole ?? null }),
            },
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
    }
  }
  return { operations, remarks };
}
