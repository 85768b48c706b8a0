import type { RoleRef } from '../../model/person.ts';
import type { WireOperation, WireResult, Write, WriteForm } from '../../model/tenant.ts';
import { literal } from '../../scim/filter.ts';
import { type PatchOp, patchOp } from '../../scim/patchop.ts';
import { postBulk, unassigned } from './bulk-post.ts';
import { whoseAnswers } from './new-accounts.ts';
import { SCIM_TYPE } from '../connect/replies.ts';
import { resultOf, statusFor, targetOf } from '../session/wire-result.ts';
import { errorOf } from '../../scim/error.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { segment } from '../../scim/path.ts';
import { addTo } from '../../text/add-to.ts';

/** Members that join and leave one group, each with the writes that want it. */
interface GroupChange {
  group: string;
  members: { id: string; gains: boolean; ref: string }[];
}

type Part = Omit<WireResult, 'ref'>;

const NO_PATCH =
  'Give the roles in CXone, or have the policy write them another way (`roles.write`): groups take no PATCH here.';

/** Members that one PATCH names at most: some servers take no more. */
const MEMBERS = 100;
/** Groups changed by one request at most. */
const GROUPS = 20;

/**
 * Roles that are groups: one PATCH a group for many people at once, and all groups in one bulk where the tenant has it.
 * A group that is refused is tried again person by person, so that nobody fails for someone else.
 */
export async function sendMemberships(
  session: TenantSession,
  operations: readonly WireOperation[],
): Promise<WireResult[]> {
  const changes = new Map<string, GroupChange>();
  const want = (group: string, id: string, gains: boolean, ref: string): void => {
    const change = changes.get(group) ?? { group, members: [] };
    change.members.push({ id, gains, ref });
    changes.set(group, change);
  };
  for (const { write, ref } of operations) {
    if (write.type !== 'roles') continue;
    for (const role of write.add) want(role.value, write.user.id, true, ref);
    for (const role of write.remove) want(role.value, write.user.id, false, ref);
  }
  const parts = await sendChanges(session, [...changes.values()], operations.find(({ form }) => form)?.form);
  return operations.map((one) => ({
    ref: one.ref,
    ...together(parts.get(one.ref) ?? []),
    id: targetOf(one),
  }));
}

/**
 * After creates: the new people's roles, where these are groups. An account that is there without its roles is reported
 * as failed, with its id, and the next run completes it.
 */
export async function addToGroups(
  session: TenantSession,
  operations: readonly WireOperation[],
  answered: WireResult[],
): Promise<WireResult[]> {
  if (session.mode !== 'membership') return answered;
  // A role must not go to someone else just because an answer names that account.
  const results = await whoseAnswers(session, operations, answered, ({ write }) => hasRoles(write));
  const changes = new Map<string, GroupChange>();
  operations.forEach(({ write, ref }, i) => {
    const result = results[i];
    if (!hasRoles(write) || result?.status !== 'done' || result.id === undefined) return;
    for (const role of write.roles) {
      const change = changes.get(role.value) ?? { group: role.value, members: [] };
      change.members.push({ id: result.id, gains: true, ref });
      changes.set(role.value, change);
    }
  });
  const parts = await sendChanges(session, [...changes.values()]);
  return results.map((result) => {
    const worst = parts.has(result.ref) ? together(parts.get(result.ref) as Part[]) : null;
    if (!worst || worst.status === 'done') return result;
    // It may have been carried out: what a look at the account shows decides.
    if (worst.status === 'ambiguous') return { ...result, doubt: worst.error?.message };
    const error = worst.error && {
      ...worst.error,
      message: `the account is there, its roles are not: ${worst.error.message}`,
      advice: worst.error.retryable
        ? 'Run again: the roles are planned afresh.'
        : `${worst.error.advice} The next run plans the roles afresh.`,
    };
    return { ...result, status: 'failed', httpStatus: worst.httpStatus, error };
  });
}

const hasRoles = (write: Write): write is Extract<Write, { type: 'create' }> & { roles: RoleRef[] } =>
  write.type === 'create' && (write.roles?.length ?? 0) > 0;

async function sendChanges(
  session: TenantSession,
  whole: readonly GroupChange[],
  form: WriteForm | undefined = session.forms.get('roles'),
): Promise<Map<string, Part[]>> {
  const changes = whole.flatMap(inPieces);
  const parts = new Map<string, Part[]>();
  const note = (change: GroupChange, part: Part): void => {
    for (const { ref } of change.members) addTo(parts, ref, part);
  };
  for (let at = 0; at < changes.length; at += GROUPS) {
    const some = changes.slice(at, at + GROUPS);
    const answers =
      some.length > 1 && form !== 'alone' && mayBulk(session)
        ? await byBulk(session, some, form)
        : await Promise.all(some.map((change) => single(session, change)));
    for (const [i, change] of some.entries()) {
      const part = answers[i] as Part;
      for (const [smaller, answer] of await smallerStill(session, change, part)) note(smaller, answer);
    }
  }
  return parts;
}

/** Groups may go in bulk requests. */
export const mayBulk = ({ capabilities, settings }: TenantSession): boolean =>
  Boolean(capabilities.bulk) && settings.bulk !== 'off';

function inPieces({ group, members }: GroupChange): GroupChange[] {
  const pieces = Math.ceil(members.length / MEMBERS);
  return Array.from({ length: pieces }, (_, i) => ({ group, members: members.slice(i * MEMBERS, (i + 1) * MEMBERS) }));
}

/** A group that was refused, again: in halves where it was too large, else person by person. */
async function smallerStill(session: TenantSession, change: GroupChange, part: Part): Promise<[GroupChange, Part][]> {
  const { group, members } = change;
  const isForAll = part.httpStatus === 404 || part.httpStatus === 403 || part.error?.kind === 'unsupported';
  const helps = part.status === 'failed' && members.length > 1 && !isForAll;
  if (!helps) return [[change, part]];
  const size = part.error?.kind === 'too-large' ? Math.ceil(members.length / 2) : 1;
  const all: [GroupChange, Part][] = [];
  for (let at = 0; at < members.length; at += size) {
    const smaller = { group, members: members.slice(at, at + size) };
    all.push(...(await smallerStill(session, smaller, await single(session, smaller))));
  }
  return all;
}

const pathOf = (change: GroupChange): string => `/Groups/${segment(change.group)}`;

function patchOf(change: GroupChange): PatchOp {
  const joining = change.members.filter((member) => member.gains);
  const leaving = change.members.filter((member) => !member.gains);
  return patchOp([
    ...(joining.length > 0
      ? [{ op: 'add' as const, path: 'members', value: joining.map(({ id }) => ({ value: id })) }]
      : []),
    ...leaving.map(({ id }) => ({ op: 'remove' as const, path: `members[value eq ${literal(id)}]` })),
  ]);
}

async function byBulk(
  session: TenantSession,
  changes: readonly GroupChange[],
  form: WriteForm | undefined,
): Promise<Part[]> {
  const ids = changes.map((_, i) => `group-${i}`);
  const reply = await postBulk(
    session,
    changes.map((change, i) => ({
      method: 'PATCH',
      path: pathOf(change),
      bulkId: ids[i] as string,
      data: form === 'list' ? patchOf(change).Operations : patchOf(change),
    })),
    changes.map((change, i) => ({ bulkId: ids[i] as string, method: 'PATCH', targetId: change.group })),
  );
  if (reply.kind === 'refused' || (reply.kind === 'whole' && [400, 403, 500].includes(reply.httpStatus ?? 0)))
    return Promise.all(changes.map((change) => single(session, change)));
  const base =
    reply.kind === 'whole'
      ? reply
      : { attempts: reply.attempts, latencyMs: reply.latencyMs, correlationId: reply.correlationId };
  const { attempts, latencyMs, correlationId } = base;
  return changes.map((_, i): Part => {
    if (reply.kind === 'whole')
      return {
        status: reply.status,
        httpStatus: reply.httpStatus,
        error: reply.error,
        doubt: reply.doubt,
        attempts,
        latencyMs,
        correlationId,
      };
    const answer = reply.results[i]?.result;
    const status = answer?.status ?? null;
    if (status !== null && status >= 200 && status < 300)
      return { status: 'done', httpStatus: status, attempts, latencyMs, correlationId };
    const error = answer
      ? errorOf({ status: status ?? 200, body: answer.response ?? {}, correlationId, method: 'PATCH' })
      : unassigned();
    return {
      status: status === null ? 'ambiguous' : statusFor(error),
      httpStatus: status,
      error,
      attempts,
      latencyMs,
      correlationId,
    };
  });
}

async function single(session: TenantSession, change: GroupChange): Promise<Part> {
  const reply = await session.exchange.ask({
    method: 'PATCH',
    url: session.scimUrl + pathOf(change),
    body: patchOf(change),
    type: SCIM_TYPE,
    idempotent: true,
  });
  // The answer is a group; only its status counts.
  const placeholder = {
    ref: '',
    write: { type: 'create', ref: '', attributes: {} },
    method: 'PATCH',
    path: '',
    data: null,
    bulkable: true,
    bytes: 0,
  } as const;
  const {
    ref: _,
    id: __,
    user: ___,
    ...part
  } = resultOf(
    session,
    placeholder,
    reply.answered && reply.status < 300 ? { ...reply, body: undefined, text: '', status: 204 } : reply,
  );
  return part.error?.kind === 'unsupported' ? { ...part, error: { ...part.error, advice: NO_PATCH } } : part;
}

const RANK: readonly WireResult['status'][] = ['ambiguous', 'failed', 'retry', 'not-attempted', 'done'];

/** What several requests for one person come to: the worst of them. */
function together(parts: readonly Part[]): Part {
  const nothing: Part = { status: 'done', httpStatus: null, attempts: 0, latencyMs: 0, correlationId: null };
  const worst = [...parts].sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status))[0] ?? nothing;
  return {
    ...worst,
    attempts: Math.max(0, ...parts.map((part) => part.attempts)),
    latencyMs: Math.max(0, ...parts.map((part) => part.latencyMs)),
  };
}
