import type { Roster } from '../../model/entry.ts';
import { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/operation.ts';
import { foldEvents, isLeaver, type LifecyclePerson, parseEvents, rosterOf } from '../../roster/lifecycle.ts';
import { readRoster } from '../../roster/read.ts';
import { judgeApproval } from '../approval-question.ts';
import { applyPlanned } from './apply.ts';
import { type DesiredState, judgeDesired } from '../planning/desired.ts';
import { makePlan } from '../planning/make-plan.ts';
import { choosePolicy } from '../planning/policy-choice.ts';
import { withPlan } from './plan.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { counted, plural } from '../../text/figures.ts';
import { oneChunk } from '../../text/one-chunk.ts';

/** What events are called where a roster's file would be named. */
const NAME = 'event.json';

/**
 * Applies lifecycle events of an HR system or of Entra at once: the same plan, protection, audit and reports as a
 * roster's, all guards hold. Events describe how someone is to be, so that one seen twice does nothing.
 */
export async function applyEvents(asked: RunRequest, services: Services, session: Session): Promise<void> {
  // A person that no event is about is not absent, whatever the policy does with absent people.
  const request: RunRequest = { ...asked, partialRoster: true };
  await withPlan(
    request,
    services,
    session,
    async (plan, tenant, desired) => {
      refuseNameless(plan, session);
      if (session.stopped) return;
      const operations = await reviewedOnly(plan, desired, request, services, session);
      if (session.stopped) return;
      await applyPlanned({ plan: { ...plan, operations }, tenant, desired }, request, services, session);
    },
    () => readEvents(request, services, session),
    async (desired, tenant) => {
      const plan = await makePlan(desired, tenant, request, services, session);
      inWordsOfEvents(plan, session);
      return plan;
    },
  );
}

/** Where a person gave a plan that was reviewed elsewhere, an event may do that and no more. */
async function reviewedOnly(
  plan: Plan,
  desired: DesiredState,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<Plan['operations']> {
  if (!request.givenPlan) return plan.operations;
  const verdict = await judgeApproval(plan, desired, request, services, session);
  session.add(verdict.problems);
  const go = new Set(verdict.go);
  return plan.operations.filter(({ id }) => go.has(id));
}

/** Reasons and remarks that speak of a file. */
const REASONS: Readonly<Record<string, string>> = {
  joiner: 'new by the event',
  rehire: 'active by the event',
  'same-account': 'two events lead to the same account, each by another name',
  incomplete: 'there is no account yet, and a new one needs userName, firstName and lastName',
};
const INACTIVE = 'the account is deactivated; an event with `accountEnabled: true` would switch it on again';

/** Nobody looks for a file that is not there. Says of accounts that stay off what would switch them on. */
function inWordsOfEvents({ operations, remarks }: Plan, session: Session): void {
  for (const operation of operations) operation.reason = REASONS[operation.reasonCode] ?? operation.reason;
  const off = remarks.filter(({ code }) => code === 'inactive');
  for (const remark of off) remark.text = INACTIVE;
  if (off.length > 0)
    session.problem(
      'none',
      `${counted(off.length, 'account is', 'accounts are')} deactivated, and the event does not say that ` +
        `${off.length === 1 ? 'it becomes' : 'they become'} active again`,
      'Send `accountEnabled: true` where the person is to have access again.',
    );
}

/** Events as a roster of the people they are about, under the policy. */
async function readEvents(request: RunRequest, services: Services, session: Session): Promise<DesiredState | null> {
  if (!services.files.lifecycleEvent)
    throw new Failure(
      'config-invalid',
      'There is no event to apply.',
      'Start the workflow by `repository_dispatch` with a `client_payload`, or give `event-path`.',
    );
  const { source, payload } = await services.files.lifecycleEvent();
  const people = foldEvents(parseEvents(payload));
  services.log.line(`Event    ${source}: ${people.length} ${plural(people.length, 'person', 'people')}`);
  await session.journal?.append({ event: 'event.received', status: 'ok', source, people: people.length });
  const chosen = await choosePolicy(request, services, session);
  if (!chosen) return null;
  const roster = await readRoster([{ path: NAME, bytes: oneChunk(rosterOf(people)) }], { columns: {} });
  refuseMalformed(roster, people);
  takeBack(roster, people);
  countEvents(roster, people);
  session.report.roster = roster;
  // The lines of an event are in no repository.
  delete session.report.links.blob;
  return judgeDesired(roster, chosen, request, services, session);
}

/**
 * What the roster's reader finds wrong with a value is a malformed event. The value itself stays out of the message.
 */
function refuseMalformed(roster: Roster, people: readonly LifecyclePerson[]): void {
  const issue = roster.issues.find(({ severity }) => severity === 'error');
  if (!issue) return;
  const number = people[(issue.row ?? 0) - 1]?.number;
  const where = number === undefined || people.length === 1 ? '' : `event ${number}: `;
  const what = issue.code.startsWith('duplicate-')
    ? `its \`${issue.column ?? ''}\` is another person’s in the same list`
    : `${MEMBERS[issue.column ?? ''] ?? issue.column ?? 'the person'} is not ${issue.expected.replace(/\.$/, '')}`;
  throw new Failure(
    'config-invalid',
    `The event is malformed: ${where}${what}.`,
    'Correct it where the event is sent; see docs/events.md.',
  );
}

/** What the roster's fields are called in an event. */
const MEMBERS: Readonly<Record<string, string>> = {
  givenName: 'firstName',
  familyName: 'lastName',
  active: 'accountEnabled',
};

/** Updates without names were read as rows that need none. */
function takeBack(roster: Roster, people: readonly LifecyclePerson[]): void {
  for (const entry of roster.entries) {
    const person = people[entry.row - 1];
    if (person && isLeaver(person)) entry.goneBy = 'the event says so';
    if (!person || isLeaver(person) || entry.active !== false) continue;
    delete entry.goneBy;
    if (person.accountEnabled === true) entry.active = true;
    else delete entry.active;
  }
}

/** Where a file has rows, a list of events has their numbers: of several about one person that of the last. */
function countEvents({ entries, issues }: Roster, people: readonly LifecyclePerson[]): void {
  const numberOf = (row: number): number => people[row - 1]?.number ?? row;
  for (const entry of entries) entry.row = numberOf(entry.row);
  for (const issue of issues) issue.row &&= numberOf(issue.row);
}

/** An update of someone unknown is a create, which needs the names as well. */
function refuseNameless(plan: Plan, session: Session): void {
  const count = plan.operations.filter(
    ({ kind, reasonCode }) => kind === 'blocked' && reasonCode === 'incomplete',
  ).length;
  if (count === 0) return;
  session.problem(
    'config-invalid',
    `${count === 1 ? 'an event updates someone' : `${count} events update people`} without an account, and lacks ` +
      `the names to create one`,
    'Send `userName`, `firstName` and `lastName` with every update.',
  );
}
