import type { Plan } from '../../../model/operation.ts';
import type { UndoNote } from '../../../model/run.ts';
import type { PriorState, PriorUser } from '../../../model/state.ts';
import type { Tenant } from '../../../model/tenant.ts';
import { populationsOf } from '../../../plan/build.ts';
import { planHash } from '../../../plan/hash.ts';
import { type AccountChange, accountChanges } from '../../../plan/made-changes.ts';
import { nameKey, PriorIndex } from '../../../plan/match.ts';
import { draftUndo } from '../../../plan/undo.ts';
import type { UndoDecisions, UndoDraft } from '../../../plan/undo-draft.ts';
import { roleReturn } from '../../../policy/delta.ts';
import { nameMatcher, ownership } from '../../../policy/patterns.ts';
import { tenantLine } from '../../../report/pages/log-lines.ts';
import type { DesiredState } from '../../planning/desired.ts';
import { judgeGuards } from '../../planning/judge-guards.ts';
import type { Services } from '../../ports.ts';
import type { RunRequest } from '../../run-request.ts';
import type { Session } from '../../session.ts';
import type { UndoneRun } from './undone-runs.ts';
import { madeOf, policyAnswers, showPlan } from '../../planning/plan-parts.ts';

/**
 * Reads the accounts that a run changed and plans how they become what they were. Guards, policy and protection hold as
 * for every plan.
 * @throws Failure where the tenant cannot be read completely
 */
export async function makeUndoPlan(
  undone: UndoneRun,
  desired: DesiredState,
  tenant: Tenant,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<{ plan: Plan; draft: UndoDraft }> {
  const { policy } = desired;
  const accounts = accountChanges(undone.changes);
  const prior = await tenant.read({
    keys: accounts.flatMap(({ id, person, fields, created }) => [
      {
        id: id ?? undefined,
        userName: person.userName || undefined,
        externalId: person.externalId,
        // Their accounts were there: who is not on the list now is asked for before it counts as gone.
        leaves: true,
        loginAuthenticator: fields.has('loginAuthenticator') || created?.['loginAuthenticator'] !== undefined,
      },
      ...nameBefore(fields),
    ]),
    fields: [...new Set(accounts.flatMap(({ fields, created }) => [...fields.keys(), ...Object.keys(created ?? {})]))],
    needAbsent: false,
    owned: policy.owned,
  });
  session.report.capabilities = tenant.capabilities;
  services.log.line(tenantLine({ tenant: request.tenantName, profile: request.profile, ...prior }));
  const index = new PriorIndex(prior.users);
  const find = finder(index);
  const isTaken = takenNames(accounts, find, index);
  const draft = draftUndo(accounts, find, { ...decisionsOf(desired, prior, tenant, request), isTaken });
  const touched = accounts.flatMap((account) => find(account) ?? []);
  const populations = populationsOf(prior, new Set(touched), ownership(policy.owned));
  const { operations } = draft;
  const hash = planHash(request.tenantName, operations);
  const guards = await judgeGuards(
    operations,
    { draft: populations, prior, hash },
    desired,
    request,
    services,
    session,
  );
  const plan: Plan = {
    tenant: request.tenantName,
    ...madeOf(desired),
    population: { owned: populations.owned, expected: prior.expected, read: prior.read },
    operations,
    guards,
    hash,
    unchanged: draft.asBefore,
    remarks: [
      ...remarks(draft.alone, ({ why }) => ALONE[why ?? 'changed']),
      ...remarks(draft.stays, () => 'cannot-undo'),
    ],
    absent: null,
    self: prior.self || undefined,
  };
  showPlan(plan, desired, session);
  return { plan, draft };
}

/** Why someone is left alone, as a remark's code. */
const ALONE: Readonly<Record<NonNullable<UndoNote['why']>, string>> = {
  changed: 'changed-since',
  gone: 'gone-since',
  held: 'not-allowed-back',
  open: 'another-undo',
};

const remarks = (notes: readonly UndoNote[], codeOf: (note: UndoNote) => string): Plan['remarks'] =>
  notes
    .map((note) => ({ ...note, code: codeOf(note) }))
    .map(({ key, person, fields, what, code }) => ({
      key,
      person,
      file: null,
      row: null,
      line: null,
      code,
      text: `${fields.length > 0 ? `${fields.join(', ')}: ` : ''}${what}`,
      fields: fields.length > 0 ? fields : undefined,
    }));

/** The account by its id; where the audit knows none, by what names it alone. */
function finder(index: PriorIndex): (account: AccountChange) => PriorUser | undefined {
  return ({ id, person: { externalId, userName } }) => {
    if (id !== null) return index.byCxoneId(id);
    if (externalId && !index.ambiguous.has(externalId)) {
      const found = index.byExternalId(externalId);
      if (found) return found;
    }
    const name = nameKey(userName);
    return index.ambiguousNames.has(name) ? undefined : index.byUserName(name);
  };
}

/** The userName that someone is to get back: another account may have it by now. */
function nameBefore(fields: AccountChange['fields']): { userName: string }[] {
  const was = fields.get('userName')?.before;
  return typeof was === 'string' ? [{ userName: was }] : [];
}

/** userNames of before that belong to someone else now; whose name the run changed may give it up by this undo. */
function takenNames(
  accounts: readonly AccountChange[],
  find: (account: AccountChange) => PriorUser | undefined,
  index: PriorIndex,
): NonNullable<UndoDecisions['isTaken']> {
  const renamed = new Set(accounts.flatMap((one) => (one.fields.has('userName') ? (find(one)?.id ?? []) : [])));
  return (userName, { id }) => {
    const name = nameKey(userName);
    if (index.ambiguousNames.has(name)) return true;
    const other = index.byUserName(name);
    return other !== undefined && other.id !== id && !renamed.has(other.id);
  };
}

function decisionsOf(desired: DesiredState, prior: PriorState, tenant: Tenant, request: RunRequest): UndoDecisions {
  const { policy, graph } = desired;
  return {
    ...policyAnswers(desired, tenant, request),
    rolesBack: roleReturn(policy, graph, prior.roles),
    isSkillAllowed: nameMatcher(policy.skills.allowed),
    self: new Set((prior.self ?? []).map(nameKey)),
  };
}
