import { Failure } from '../../../model/failure.ts';
import { LISTED_FIELDS, NOT_IN_HUB, SCIM_FIELDS } from '../../../model/field-groups.ts';
import type { PriorState } from '../../../model/state.ts';
import type { Tenant } from '../../../model/tenant.ts';
import { checkExport, type Exported } from './export-check.ts';
import { MODES } from '../../../interface/modes.ts';
import { policyText } from './export-policy.ts';
import { exportRoles } from './export-roles.ts';
import { ExportRows } from './export-rows.ts';
import { tenantLine } from '../../../report/pages/log-lines.ts';
import type { Services } from '../../ports.ts';
import type { RunRequest } from '../../run-request.ts';
import type { Session } from '../../session.ts';
import { utcDay } from '../../../text/days.ts';
import { list, plural, upTo } from '../../../text/figures.ts';

/** Each round takes at least one cell or person out for everything found; more are a fault. */
const ROUNDS = 20;

/**
 * Writes the tenant as `roster.csv` and `policy.yml`, made so that a plan with them changes nothing, which is checked
 * before they are written. Reads the tenant only.
 */
export async function exportTenant(request: RunRequest, services: Services, session: Session): Promise<void> {
  session.add(await services.checkTenant());
  if (session.stopped) return;
  const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
  try {
    session.report.capabilities = await tenant.connect();
    const { prior, missing } = await readAll(tenant);
    session.report.capabilities = tenant.capabilities;
    services.log.line(tenantLine({ tenant: request.tenantName, profile: request.profile, ...prior }));
    await writeFiles(prior, tenant, request, services, session);
    // What was written comes first.
    if (missing) session.problem('none', `skills are not exported: ${missing.message}`, missing.advice);
  } finally {
    session.report.traffic = tenant.traffic;
    session.report.capabilities ??= tenant.capabilities;
    await tenant.close();
  }
}

/** Everybody, with skills where the API user may see them. */
async function readAll(tenant: Tenant): Promise<{ prior: PriorState; missing?: Failure }> {
  const read = (fields: readonly string[], more: readonly string[]): Promise<PriorState> =>
    tenant.read({
      keys: [],
      fields: [...fields, ...more],
      needAbsent: true,
      owned: { externalIdPrefix: '', userNames: [] },
    });
  if (!tenant.lacks || tenant.lacks.length > 0) return { prior: await read(SCIM_FIELDS, ['roles']) };
  try {
    return { prior: await read(LISTED_FIELDS, ['roles', 'primaryRole', 'skills']) };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'read-incomplete') throw error;
    return { prior: await read(LISTED_FIELDS, ['roles', 'primaryRole']), missing: error };
  }
}

async function writeFiles(
  prior: PriorState,
  tenant: Tenant,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<void> {
  const roles = await exportRoles(prior.users);
  const rows = new ExportRows(prior.users, roles);
  const held = new Set(prior.users.flatMap((user) => user.roles.map(({ value }) => value)));
  const others = (prior.roles ?? [])
    .filter(({ value }) => !held.has(value))
    .map(({ value, display }) => display ?? value);
  const policy = (): Promise<string> =>
    policyText({
      roles: roles.allowed,
      skills: prior.users.flatMap(({ skills = [] }) => skills.map(({ name }) => name)),
      maxPerUser: prior.users.reduce((most, user) => Math.max(most, user.roles.length), 0),
      protected: rows.left.map(({ userName }) => userName).sort(),
      remarks: [
        `Written by CXone Roster from tenant ${request.tenantName} on ${utcDay(services.clock.now())}.`,
        'With roster.csv beside it a plan changes nothing. Every key and its default: docs/policy.md.',
        ...(others.length > 0 ? [`Roles of the tenant that nobody has: ${upTo(others, 50)}.`] : []),
      ],
    });
  await takeOutWrong(rows, policy, { prior, tenant, request, nowMs: services.clock.now() });
  const [roster, policyFile, notes] = MODES.export.files;
  await services.files.write(roster, rows.csv());
  await services.files.write(policyFile, await policy());
  if (rows.notes.length > 0) await services.files.write(notes, rows.notesCsv());
  await session.journal?.append({
    event: 'export.written',
    status: 'ok',
    people: rows.users.length,
    left_out: rows.left.length,
    cells_left_empty: rows.notes.length - rows.left.length,
    roles: roles.allowed.length,
  });
  const isThere = (await services.files.readText(request.policyPath)) !== null;
  tell(prior, rows, { roles: roles.allowed.length, unnamed: roles.unnamed.length, isThere }, request, session);
}

/** Takes out of the rows, round by round, what a plan with them would change. */
async function takeOutWrong(rows: ExportRows, policy: () => Promise<string>, exported: Exported): Promise<void> {
  for (let round = 0; rows.users.length > 0; round++) {
    const mismatches = await checkExport(rows, await policy(), exported);
    if (mismatches.length === 0) return;
    if (round === ROUNDS)
      throw new Error(`the exported files still changed ${mismatches.length} people after ${ROUNDS} attempts`);
    // A cell may be wrong in several ways: it is taken out once.
    const taken = new Set<string>();
    for (const { user, column, code, why } of mismatches) {
      const cell = JSON.stringify([user.id, column]);
      if (!taken.has(cell)) rows.blank(user, column, code, why);
      taken.add(cell);
    }
    rows.dropUnfit();
  }
}

const people = (count: number): string => `${count} ${plural(count, 'person', 'people')}`;

/** What someone has to know before they commit the files. No names: the summary may be public. */
function tell(
  prior: PriorState,
  rows: ExportRows,
  { roles, unnamed, isThere }: { roles: number; unnamed: number; isThere: boolean },
  { policyPath }: RunRequest,
  session: Session,
): void {
  session.report.counts.unchanged = rows.users.length;
  const note = (message: string, advice: string): void => session.problem('none', message, advice);
  const where = isThere
    ? `Commit roster.csv in a pull request, and add to ${policyPath} what it lacks of policy.yml: with policy.yml in ` +
      'its place a plan changes nothing, and with your own the plan of the pull request says what it would change.'
    : `Commit roster.csv, and policy.yml as ${policyPath}, in a pull request: its plan changes nothing.`;
  note(
    rows.users.length > 0
      ? `${people(rows.users.length)} written to roster.csv, ${roles} ${plural(roles, 'role')} to ` +
          `policy.yml; a plan with them was made and is empty`
      : '0 people written to roster.csv: it holds its header alone',
    rows.users.length > 0
      ? where
      : 'The tenant has no account that a roster can hold: begin with a roster of your own.',
  );
  const cells = rows.notes.length - rows.left.length;
  if (rows.left.length > 0)
    note(
      `${people(rows.left.length)} cannot be written as a row and ${plural(rows.left.length, 'is', 'are')} ` +
        `protected in policy.yml instead`,
      'export-notes.csv says who and why, for example a userName that is no e-mail address.',
    );
  if (cells > 0)
    note(
      `${cells} ${plural(cells, 'cell is', 'cells are')} left empty, which leaves the tenant’s value alone`,
      'export-notes.csv says which and why; correct the value in CXone or write another one into the cell.',
    );
  if (unnamed > 0)
    note(
      `${unnamed} ${plural(unnamed, 'role has', 'roles have')} neither a name nor an id that can stand in a cell`,
      'Rename the role in CXone; until then the roles of the people who have it are left alone.',
    );
  const unowned = rows.users.filter((user) => !user.externalId).length;
  if (unowned > 0)
    note(
      `${people(unowned)} ${plural(unowned, 'has', 'have')} no externalId: not owned, so they never count as absent ` +
        `when they leave the file`,
      'Write an externalId into the row to link the account (the plan shows it), or name them under ' +
        '`owned.userNames` in the policy.',
    );
  if (prior.method === 'search')
    note(
      `this tenant’s list of users does not tell ${list(NOT_IN_HUB)}`,
      'These columns are not in the file, which leaves the values alone.',
    );
}
