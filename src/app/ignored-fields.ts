import { payloadHash } from '../audit/payload-hash.ts';
import type { IgnoredField, Memory } from '../model/memory.ts';
import { isUnmanageable } from '../model/field-groups.ts';
import { type Outcome, worked } from '../model/outcome.ts';
import type { Attributes, Operation, Plan } from '../model/operation.ts';
import type { Tenant } from '../model/tenant.ts';
import type { Policy } from '../policy/policy-schema.ts';
import { heldRoles } from '../plan/account-changes.ts';
import { withoutReadingKeys } from '../policy/reading-keys.ts';
import { counted, list } from '../text/figures.ts';
import type { Session } from './session.ts';

/** `active` and roles are decisions, not details. */
const isDetail = (field: string): boolean =>
  !['active', 'roles', 'primaryRole', 'userName', 'externalId'].includes(field);

type WasIgnored = (key: string, field: string, value: Attributes[string] | undefined) => boolean;

/**
 * Whether CXone was proven not to keep this value of this person, under this policy: it is then not sent again until
 * value or policy changes.
 */
export function ignoredBefore(memory: Memory | undefined, policy: Policy): WasIgnored {
  const digest = payloadHash(withoutReadingKeys(policy));
  const known = new Set(
    (memory?.ignoredFields ?? [])
      .filter((one) => one.policy === digest)
      .map(({ key, field, value }) => JSON.stringify([key, field, value])),
  );
  const keepsNone = keepsNoExternalIds(memory, policy);
  return (key, field, value) =>
    (field === 'externalId' && keepsNone) ||
    (known.size > 0 && known.has(JSON.stringify([key, field, payloadHash(value)])));
}

/** Fields of a change that no apply sends again, since CXone was proven not to keep them. */
export function notSentAgain({ kind, key, after, prior }: Operation, wasIgnored: WasIgnored): string[] {
  if (kind === 'update')
    return Object.entries(after).flatMap(([field, value]) => (wasIgnored(key, field, value) ? [field] : []));
  const isLast = kind === 'roles' && Array.isArray(after['roles']) && after['roles'].length === 0;
  const held = heldRoles((prior?.roles ?? []).map(({ value }) => value));
  return isLast && wasIgnored(key, 'roles', held) ? ['roles'] : [];
}

/** People whose externalId was not kept, and nobody's was, before the tenant counts as keeping none. */
const NONE_KEPT = 5;

/** Whether an earlier run found that the tenant keeps nobody's externalId, under this policy. */
export function keepsNoExternalIds(memory: Memory | undefined, policy: Policy): boolean {
  const digest = payloadHash(withoutReadingKeys(policy));
  return (memory?.ignoredFields ?? []).some(
    ({ field, policy: one, alone }) => field === 'externalId' && one === digest && alone !== true,
  );
}

/**
 * People whose externalId was not kept.
 * @param known keys of those whose externalId earlier runs found not to be kept, each alone
 * @returns `none`: they are many, and nobody's was kept, so that the tenant keeps none
 */
function withoutExternalIds(
  outcomes: readonly Outcome[],
  known: readonly string[],
): { people: Outcome[]; none: boolean } {
  const written = outcomes.filter(
    ({ operation: { kind, after, prior } }) =>
      (kind === 'update' || kind === 'deactivate') &&
      typeof after?.externalId === 'string' &&
      prior?.externalId === undefined,
  );
  const people = written.filter(({ ignoredFields }) => ignoredFields?.includes('externalId'));
  const all = new Set([...known, ...people.map(({ operation }) => operation.key)]);
  return { people, none: all.size >= NONE_KEPT && people.length > 0 && people.length === written.length };
}

/** Keys of people whose externalId earlier runs found not to be kept, each alone. */
function alone(memory: Memory | undefined, digest: string): string[] {
  return (memory?.ignoredFields ?? []).flatMap((one) =>
    one.field === 'externalId' && one.policy === digest && one.alone ? [one.key] : [],
  );
}

/** Takes what this apply found into the memory: values that were not kept, and such as were kept after all. */
export function rememberIgnored(outcomes: readonly Outcome[], policy: Policy, memory: Memory, now: string): void {
  const digest = payloadHash(withoutReadingKeys(policy));
  const over = new Set<string>();
  const fresh: IgnoredField[] = [];
  const found = (value: unknown) => ({
    value: payloadHash(value),
    policy: digest,
    since: now,
    run: memory.writer.run,
  });
  // Where nothing is remembered, nothing can be over.
  const hasMemory = memory.ignoredFields.length > 0;
  for (const { operation, status, ignoredFields = [], rolesLeft, id } of outcomes) {
    const { kind, key } = operation;
    if (kind === 'roles' && (status === 'done' || status === 'ignored')) {
      over.add(`${key} roles`);
      // A person may keep a last role, whatever is asked; every other role is asked for again.
      if (rolesLeft) fresh.push({ ...found(heldRoles(rolesLeft)), key, id, field: 'roles' });
    }
    if (kind !== 'update' && kind !== 'create') continue;
    if (status !== 'ignored' && (!hasMemory || !worked(status))) continue;
    for (const [field, value] of Object.entries(operation.after ?? {})) {
      if (hasMemory && field === 'externalId' && worked(status)) over.add(`${operation.key} ${field}`);
      if (!isDetail(field)) continue;
      if (hasMemory) over.add(`${operation.key} ${field}`);
      if (status !== 'ignored' || !ignoredFields.includes(field)) continue;
      fresh.push({ ...found(value), key, id, field });
    }
  }
  const { people, none } = withoutExternalIds(outcomes, alone(memory, digest));
  for (const { operation, id } of none ? people.slice(0, 1) : people) {
    const { key, after } = operation;
    over.add(`${key} externalId`);
    fresh.push({ ...found(after?.externalId ?? null), key, id, field: 'externalId', alone: none ? undefined : true });
  }
  memory.ignoredFields = [
    ...memory.ignoredFields.filter(({ key, field, policy: one }) => one === digest && !over.has(`${key} ${field}`)),
    ...fresh,
  ];
}

/** Names once, for all people together, what CXone does not keep, and the policy key that decides it. */
export function tellIgnored(outcomes: readonly Outcome[], tenant: Published, session: Session, policy: Policy): void {
  const people = new Map<string, number>();
  for (const { status, ignoredFields = [] } of outcomes) {
    if (status !== 'ignored') continue;
    for (const field of ignoredFields.filter(isDetail)) people.set(field, (people.get(field) ?? 0) + 1);
  }
  const digest = payloadHash(withoutReadingKeys(policy));
  const linked = withoutExternalIds(outcomes, alone(session.memory, digest));
  if (linked.people.length > 0 && !linked.none) people.set('externalId', linked.people.length);
  if (people.size > 0) tell(people, 'CXone answered with success and did not keep', 'apply-partial', tenant, session);
  if (linked.none) tellNoExternalIds(tenant, session, 'apply-partial');
}

/** The policy's `externalId` is about NiCE's published API, which lists all roles. */
type Published = Pick<Tenant, 'listsAllRoles'>;

function tellNoExternalIds(tenant: Published, session: Session, reason: 'apply-partial' | 'none'): void {
  const what = 'CXone keeps no `externalId` here: people are found by the column `cxoneId`, else by `userName`';
  session.problem(reason, what, `Write ${withoutThem(tenant)}`);
}

const withoutThem = ({ listsAllRoles }: Published): string =>
  listsAllRoles
    ? '`externalId: ignore` into the policy, and name the people this file owns under `owned.userNames`; an export ' +
      'writes the column `cxoneId`.'
    : '`ignoreColumns: [externalId]` into the policy (with the header of your file), and name the people this file ' +
      'owns under `owned.userNames`.';

/** The same for what earlier runs found, and this one did not send: a warning. */
export function tellNotSent(
  { remarks }: Pick<Plan, 'remarks'>,
  tenant: Published,
  session: Session,
  policy: Policy,
): void {
  const people = new Map<string, number>();
  for (const { code, fields = [] } of remarks) {
    if (code !== 'ignored') continue;
    for (const field of fields) people.set(field, (people.get(field) ?? 0) + 1);
  }
  const last = remarks.filter(({ code }) => code === 'last-role').length;
  if (last > 0)
    session.problem(
      'none',
      `${counted(last, 'person keeps', 'people keep')} a last role that the file takes away: CXone kept it before`,
      'Name the role that is to stay in the file, or deactivate the person.',
    );
  if (keepsNoExternalIds(session.known, policy) && people.delete('externalId'))
    tellNoExternalIds(tenant, session, 'none');
  if (people.size > 0)
    tell(people, 'not sent, since CXone did not keep it in an earlier run:', 'none', tenant, session);
}

function tell(
  people: ReadonlyMap<string, number>,
  what: string,
  reason: 'apply-partial' | 'none',
  tenant: Published,
  session: Session,
): void {
  const words = [...people].map(([field, count]) => `\`${field}\` of ${counted(count, 'person', 'people')}`);
  session.problem(reason, `${what} ${list(words)}`, adviceOn([...people.keys()], tenant));
}

function adviceOn(fields: readonly string[], tenant: Published): string {
  const left = fields.filter(isUnmanageable);
  const others = fields.filter((field) => !left.includes(field) && field !== 'externalId');
  return [
    fields.includes('externalId') && `Where CXone keeps nobody’s \`externalId\`, write ${withoutThem(tenant)}`,
    left.length > 0 &&
      `If CXone never lets the API write it, put \`unmanaged: [${left.join(', ')}]\` into the policy: it is then ` +
        'compared and never written.',
    others.length > 0 &&
      `Check in CXone whether this tenant lets the API write ${list(others)}; if not, write there what the file says.`,
  ]
    .filter(Boolean)
    .join(' ');
}
