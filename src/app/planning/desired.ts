import { placeOf, type Roster, type RosterEntry, type RosterIssue } from '../../model/entry.ts';
import { Failure } from '../../model/failure.ts';
import { buildRoleGraph, type RoleGraph } from '../../policy/role-graph.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { checkSkills } from '../../policy/skills.ts';
import { checkRoles, type RoleViolation } from '../../policy/violations.ts';
import { today } from '../../policy/calendar.ts';
import { rosterLines } from '../../report/pages/log-lines.ts';
import { isOffboarding } from '../../model/offboard.ts';
import { readRoster } from '../../roster/read.ts';
import { goneColumns, shrinkIssue } from '../../roster/issues/shrink-issue.ts';
import type { NamedIds } from '../../model/named-ids.ts';
import type { RunReport } from '../../model/run.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { sha256 } from '../../text/hash.ts';
import { adviceOf, errorText } from '../../text/errors.ts';
import { counted, plural, whole } from '../../text/figures.ts';
import { requireHeadFiles } from './own-files.ts';
import { type ChosenPolicy, choosePolicy } from './policy-choice.ts';
import { oneChunk } from '../../text/one-chunk.ts';

/** What the repository wants: the roster's good rows under a policy that holds together. */
export interface DesiredState {
  roster: Roster;
  entries: RosterEntry[];
  policy: Policy;
  policySha256: string;
  graph: RoleGraph;
  /** Text of the override file, from where the policy comes from. */
  overrideText: string | null;
  today: string;
  /** Rows name roles or skills that the policy does not: what they are called in the tenant decides. */
  namesOpen?: boolean;
  /** What names in rows stand for in the tenant, once it is read. */
  names?: NamedIds;
}

/**
 * The rows that are planned with, as the file says them: what CXone calls a team, a skill or a role in them makes no
 * other row. What runs remember of a row is remembered of these.
 */
export function asWritten({ roster, entries }: Pick<DesiredState, 'roster' | 'entries'>): RosterEntry[] {
  // Rows are only ever left out, and put under other names.
  if (entries.length === roster.entries.length) return roster.entries;
  const planned = new Set(entries.map(placeOf));
  return roster.entries.filter((entry) => planned.has(placeOf(entry)));
}

/**
 * Reads policy and roster and checks one against the other. What is wrong is added to the session.
 * @returns `null` where there is nothing to go on with
 */
export async function readDesired(
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<DesiredState | null> {
  requireRoster(request);
  await requireHeadFiles(request, services);
  const chosen = await choosePolicy(request, services, session);
  if (!chosen) return null;
  const { policy } = chosen;
  const roster = await readRoster(await openRosters(request, services), {
    ...policy,
    today: today(services.clock.now(), policy.timezone),
  });
  await compareWithBase(roster, policy, request, services, session);
  if (isOffboarding(request.rosterPaths)) byHand(roster, session);
  session.report.roster = roster;
  session.report.counts.invalidRows = roster.invalidRows;
  judgeRoster(request, roster, session);
  for (const line of rosterLines(roster)) services.log.line(line);
  return judgeDesired(roster, chosen, request, services, session);
}

/** The file of an offboarding is in no repository, and no cell of it says more than that someone was named. */
function byHand(roster: Roster, session: Session): void {
  delete session.report.links.blob;
  for (const entry of roster.entries) entry.goneBy = 'offboarded by hand';
}

/** Holds rows against the policy. What it forbids is added to the session. */
export function judgeDesired(
  roster: Roster,
  { policy, text, overrideText }: ChosenPolicy,
  request: RunRequest,
  services: Services,
  session: Session,
): DesiredState | null {
  const { graph } = buildRoleGraph(policy.roles);
  if (!graph) return null;

  const day = today(services.clock.now(), policy.timezone);
  const { entries } = roster;
  const desired: DesiredState = {
    roster,
    entries,
    policy,
    policySha256: sha256(text ?? ''),
    graph,
    overrideText,
    today: day,
  };
  const violations = nameViolations(desired, request);
  // Where the tenant lists its names, a row may use any of them, and only they say what the policy means.
  const isOpen = request.namesByTenant === true && request.mode !== 'validate' && !request.secretsWithheld;
  if (isOpen && violations.flat().some(({ code }) => NAMED.has(code))) desired.namesOpen = true;
  else for (const some of violations) addViolations(some, roster, session);
  return desired;
}

/** What rows ask for and the policy does not allow: roles and skills, each as this run may write them. */
export function nameViolations(
  { entries, policy, graph, today: day }: DesiredState,
  request: RunRequest,
  skillNames?: (name: string) => readonly string[],
): RoleViolation[][] {
  return [
    request.operations.has('roles') ? checkRoles(entries, policy, graph, day) : [],
    request.operations.has('provision') ? checkSkills(entries, policy, day, skillNames) : [],
  ];
}

/** A role or skill under a name that the policy does not have. */
const NAMED: ReadonlySet<string> = new Set(['role-not-allowed', 'skill-not-allowed']);

const saying = ({ file, row, code, found }: RosterIssue): string => JSON.stringify([file, row, code, found]);

/** Rows that ask for what the policy forbids: listed with the file's problems, distinguished by the reason. */
export function addViolations(all: readonly RoleViolation[], roster: Roster, session: Session): void {
  if (all.length === 0) return;
  const known = new Set(roster.issues.map(saying));
  const violations = all.filter((one) => !known.has(saying(one)));
  if (violations.length === 0) return;
  // Every row of a large file may have one: more than a call takes arguments.
  for (const violation of violations) roster.issues.push(violation);
  const rows = new Set(violations.map((violation) => `${violation.file}:${violation.row}`)).size;
  const unclear = violations.filter(({ code }) => UNCLEAR.has(code));
  if (unclear.length > 0) {
    const names = [...new Set(unclear.map(({ found }) => `\`${found}\``))];
    session.problem(
      'policy-violation',
      `${names.length === 1 ? 'a role' : 'roles'} of the policy cannot be given in CXone under ` +
        `${names.length === 1 ? 'its name' : 'their names'}: ${names.slice(0, 10).join(', ')}`,
      'Correct the roles in the policy (`roles.allowed`, by name or id), or activate or create them in CXone; ' +
        'the table below says what each name means there.',
    );
  }
  if (unclear.length === violations.length) return;
  const isEvent = session.report.mode === 'event';
  const snippet = violations.find((violation) => violation.code === 'roles-without-policy');
  const path = session.report.policy ? `\`${session.report.policy.path}\`` : 'the policy';
  session.problem(
    'policy-violation',
    snippet
      ? `the ${isEvent ? 'event' : 'roster'} names roles, and the policy allows none`
      : isEvent
        ? `the policy forbids what ${rows === 1 ? 'the event asks' : 'the events ask'} for`
        : `the policy forbids what ${rows === 1 ? 'one row asks' : `${rows} rows ask`} for`,
    snippet
      ? `Ask an administrator to look through these lines and to add them to ${path}, by a pull ` +
          `request of its own where there is a policy already:\n${snippet.suggestion}`
      : isEvent
        ? 'Send groups that the policy maps, or have an administrator add them to `roles.groups` and ' +
          '`roles.allowed` of the policy.'
        : `Correct the ${plural(rows, 'row')} listed below, or have an administrator change the policy.`,
  );
}

/** Roles that the policy allows, and that CXone does not have under this name, has twice, or has disabled. */
const UNCLEAR: ReadonlySet<string> = new Set(['role-unknown', 'role-ambiguous', 'role-inactive']);

/** The roster's files, as they are read. @throws Failure `config-invalid` for one that is missing */
export async function openRosters(
  request: RunRequest,
  services: Services,
): Promise<{ path: string; bytes: AsyncIterable<Uint8Array> }[]> {
  const sources = [];
  for (const path of request.rosterPaths) sources.push(await services.files.openRoster(path));
  return sources;
}

/**
 * On a pull request: a file that lost more than a fifth of its rows against the base, or a column that decides who has
 * an account, is more often incomplete than meant.
 */
async function compareWithBase(
  roster: Roster,
  policy: Policy,
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<void> {
  if (!request.isPullRequest || roster.rows === 0) return;
  const sources = [];
  let commit: string | undefined;
  try {
    for (const path of request.rosterPaths) {
      const base = await services.host.baseRoster(path);
      if (base === null) return;
      // A file that is new, as where one is split in two.
      if (!base.bytes?.length) continue;
      commit = base.commit;
      sources.push({ path, bytes: oneChunk(base.bytes) });
    }
  } catch (error) {
    // The policy was read: this is a passing fault, and only a comparison is missing.
    const said = `The file was not compared with the one before: ${errorText(error)} ${adviceOf(error, '')}`;
    services.log.warning(said.trimEnd());
    return;
  }
  if (sources.length === 0) return;
  const before = await readRoster(sources, policy);
  const unread = new Set(before.files.filter(({ rows }) => rows === 0).map(({ path }) => path));
  const fault = before.issues.find(
    ({ severity, row, file }) => severity === 'error' && row === null && unread.has(file),
  );
  if (fault)
    services.log.warning(
      `The file was not compared with the one before (\`${fault.file}\` of the base branch: ${fault.found}).`,
    );
  const shrunk = shrinkIssue(roster, before.rows);
  if (shrunk) roster.issues.push(shrunk);
  roster.issues.push(...goneColumns(roster, before));
  const { repository } = request.links;
  session.report.before = {
    rows: before.rows,
    places: placesOfRemoved(before.entries, roster.entries),
    blob: repository && commit ? `${repository}/blob/${commit}` : null,
  };
}

/** Where people stood that the file does not name any more, by what tells who they are. */
function placesOfRemoved(
  before: readonly RosterEntry[],
  now: readonly RosterEntry[],
): NonNullable<RunReport['before']>['places'] {
  const names = ({ profile }: RosterEntry): string[] =>
    [profile.externalId, profile.userName?.toLowerCase()].filter((name) => typeof name === 'string');
  const named = new Set(now.flatMap(names));
  const places: NonNullable<RunReport['before']>['places'] = {};
  for (const entry of before) {
    const own = names(entry);
    if (own.some((name) => named.has(name))) continue;
    for (const name of own) places[name] = { file: entry.file, row: entry.row, line: entry.line };
  }
  return places;
}

/** What is wrong with `columns` of the base’s policy is found where a file is read by them; of ours it was before. */
const POLICY_RULES: ReadonlySet<string> = new Set(['unknown-field', 'bad-template']);

function judgeRoster(request: RunRequest, roster: Roster, session: Session): void {
  const fileErrors = roster.issues.filter((issue) => issue.severity === 'error' && issue.row === null);
  const rule = fileErrors.find(({ code }) => POLICY_RULES.has(code));
  if (rule) {
    const near = rule.suggestion === '' ? '' : `; did you mean ${rule.suggestion}?`;
    const column = rule.column === null ? '' : `${rule.column}: `;
    session.problem(
      'config-invalid',
      `\`columns\` of the base branch’s policy cannot be used: found ${column}` +
        `${rule.found.replace(/^columns: /, '')}, expected ${rule.expected}${near}`,
      `Correct \`columns\` in ${request.policyPath} on the base branch, then run the job again; docs/policy.md says ` +
        'what may stand there.',
    );
    return;
  }
  if (fileErrors.length > 0) {
    const first = fileErrors[0] as (typeof fileErrors)[number];
    session.problem(
      'roster-invalid',
      `\`${first.file}\` cannot be used: ${first.found || first.code}; expected ${first.expected}`,
      first.code === 'lfs-pointer'
        ? 'Ask an administrator to set `lfs: true` in the step that checks out, or to take the file out of Git LFS; ' +
            'then run the job again.'
        : `Correct the file and ${onceMore(request, 'it')}.`,
    );
    return;
  }
  if (roster.invalidRows > 0 && request.onInvalidRows === 'stop') {
    session.problem(
      'roster-invalid',
      `${whole(roster.invalidRows)} of ${counted(roster.rows, 'row')} ${plural(roster.invalidRows, 'has', 'have')} ` +
        `errors; nothing is written until ${plural(roster.invalidRows, 'it is', 'they are')} correct`,
      'Every error is in the summary and in roster-errors.csv, with what was expected.',
    );
  } else if (roster.entries.length === 0) {
    tellNobodyRight(request, session);
  }
}

/** Not one row can be planned, also where wrong rows are skipped. */
export function tellNobodyRight(request: RunRequest, session: Session): void {
  session.problem(
    'roster-invalid',
    'no row of the roster is good: there is nobody to plan for',
    `Correct the rows and ${onceMore(request, 'the file')}.`,
  );
}

const onceMore = ({ isPullRequest }: RunRequest, file: string): string =>
  isPullRequest ? `commit ${file} again` : 'run again';

/** A roster path that names nothing is refused before anything else is read. */
function requireRoster(request: RunRequest): void {
  if (request.rosterPaths.length === 0)
    throw new Failure('config-invalid', '`roster` names no file', 'Name at least one roster file, one path a line.');
}
