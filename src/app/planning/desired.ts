import type { Roster, RosterEntry } from '../../model/entry.ts';
import { Failure } from '../../model/failure.ts';
import { buildRoleGraph, type RoleGraph } from '../../policy/role-graph.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { checkRoles, type RoleViolation } from '../../policy/violations.ts';
import { today } from '../../policy/calendar.ts';
import { rosterLines } from '../../report/pages/log-lines.ts';
import { readRoster } from '../../roster/read.ts';
import { shrinkIssue } from '../../roster/issues/shrink-issue.ts';
import type { RunRequest, Services } from '../ports.ts';
import type { Session } from '../session.ts';
import { defaultPolicy } from '../../policy/default-policy.ts';
import { sha256 } from '../../text/hash.ts';
import { plural } from '../../text/figures.ts';

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
  const chosen = await choosePolicy(request, services, session);
  if (!chosen) return null;
  const { policy } = chosen;
  const roster = await readRoster(await openAll(request, services), { columns: policy.columns });
  await compareWithBase(roster, policy, request, services);
  session.report.roster = roster;
  session.report.counts.invalidRows = roster.invalidRows;
  judgeRoster(request, roster, session);
  for (const line of rosterLines(roster)) services.log.line(line);
  return judgeDesired(roster, chosen, request, services, session);
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
  if (request.operations.has('roles')) {
    const violations = checkRoles(roster.entries, policy, graph, day);
    addViolations(violations, roster, session);
  }
  return { roster, entries: roster.entries, policy, policySha256: sha256(text ?? ''), graph, overrideText, today: day };
}

/** Rows that ask for what the policy forbids: listed with the file's problems, told apart by the reason. */
export function addViolations(violations: readonly RoleViolation[], roster: Roster, session: Session): void {
  if (violations.length === 0) return;
  roster.issues.push(...violations);
  const rows = new Set(violations.map((violation) => `${violation.file}:${violation.row}`)).size;
  const unclear = violations.filter(({ code }) => UNCLEAR.has(code));
  if (unclear.length > 0) {
    const names = [...new Set(unclear.map(({ found }) => `\`${found}\``))];
    session.problem(
      'policy-violation',
      `${names.length === 1 ? 'a role' : 'roles'} of the policy cannot be given in CXone under ` +
        `${names.length === 1 ? 'its name' : 'their names'}: ${names.slice(0, 10).join(', ')}`,
      'Correct the roles in the policy (`roles.allowed`, by name or id), or activate or create them in CXone; the table ' +
        'below says what each name means there.',
    );
  }
  if (unclear.length === violations.length) return;
  const snippet = violations.find((violation) => violation.code === 'roles-without-policy');
  session.problem(
    'policy-violation',
    snippet
      ? 'the roster names roles, and the policy allows none'
      : `the policy forbids what ${rows === 1 ? 'one row asks' : `${rows} rows ask`} for`,
    snippet
      ? `Look through these lines, then add them to the policy:\n${snippet.suggestion}`
      : 'Mend the rows, or have an admin change the policy; every row is listed with the nearest allowed role.',
  );
}

/** Roles that the policy allows, and that CXone does not have under this name, has twice, or has switched off. */
const UNCLEAR: ReadonlySet<string> = new Set(['role-unknown', 'role-ambiguous', 'role-inactive']);

async function openAll(
  request: RunRequest,
  services: Services,
): Promise<{ path: string; bytes: AsyncIterable<Uint8Array> }[]> {
  const sources = [];
  for (const path of request.rosterPaths) sources.push(await services.files.openRoster(path));
  return sources;
}

/**
 * On a pull request: a file that lost more than a fifth of its rows against the base is more often cut off than meant.
 */
async function compareWithBase(roster: Roster, policy: Policy, request: RunRequest, services: Services): Promise<void> {
  if (!request.isPullRequest || roster.rows === 0) return;
  const sources = [];
  for (const path of request.rosterPaths) {
    const base = await services.host.baseFile(path);
    if (!base?.text) return;
    sources.push({ path, bytes: oneChunk(base.text) });
  }
  const before = await readRoster(sources, { columns: policy.columns });
  const shrunk = shrinkIssue(roster, before.rows);
  if (shrunk) roster.issues.push(shrunk);
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

function judgeRoster(request: RunRequest, roster: Roster, session: Session): void {
  const fileErrors = roster.issues.filter((issue) => issue.severity === 'error' && issue.row === null);
  if (fileErrors.length > 0) {
    const first = fileErrors[0] as (typeof fileErrors)[number];
    session.problem(
      'roster-invalid',
      `\`${first.file}\` cannot be used: ${first.found || first.code}; expected ${first.expected}`,
      'Mend the file and run again.',
    );
    return;
  }
  if (roster.invalidRows > 0 && request.onInvalidRows === 'stop') {
    session.problem(
      'roster-invalid',
      `${roster.invalidRows} of ${roster.rows} rows ${plural(roster.invalidRows, 'has', 'have')} errors; nothing ` +
        `is written until they are mended`,
      'Every error is in the table below and in roster-errors.csv, with what was expected.',
    );
  } else if (roster.entries.length === 0) {
    session.problem(
      'roster-invalid',
      'no row of the roster is good: there is nobody to plan for',
      'Mend the rows and run again.',
    );
  }
}

/** The policy in force, with the texts it and its override were read from. */
export interface ChosenPolicy {
  policy: Policy;
  text: string | null;
  overrideText: string | null;
}

/**
 * The policy in force. On a pull request everything but `columns` is the base commit's: what a pull request can edit
 * must not decide what the pull request may do.
 */
export async function choosePolicy(
  request: RunRequest,
  services: Services,
  session: Session,
): Promise<ChosenPolicy | null> {
  const ownText = await services.files.readText(request.policyPath);
  const own = await load(ownText, request.policyPath, session);
  const { report } = session;
  const note = (text: string | null, isNew: boolean, changes: string[]): void => {
    report.policy = { path: request.policyPath, sha256: sha256(text ?? ''), found: text !== null, isNew, changes };
  };
  note(ownText, false, []);
  if (!own) return null;
  if (request.isPullRequest) {
    const base = await services.host.baseFile(request.policyPath);
    if (base) {
      const held = base.text === null ? own : await load(base.text, `${request.policyPath} (base)`, session);
      if (!held) return null;
      note(
        base.text ?? ownText,
        base.text === null && ownText !== null,
        base.text === null ? [] : changedKeys(held, own),
      );
      const override = await services.host.baseFile(held.override);
      return {
        policy: { ...held, columns: own.columns },
        text: base.text ?? ownText,
        overrideText: override?.text ?? null,
      };
    }
  }
  return {
    policy: own,
    text: ownText,
    overrideText: request.isPullRequest ? null : await services.files.readText(own.override),
  };
}

async function load(text: string | null, path: string, session: Session): Promise<Policy | null> {
  if (text === null) return defaultPolicy();
  const [{ parsePolicy }, { problemText }] = await Promise.all([
    import('../../policy/parse.ts'),
    import('../../policy/problem.ts'),
  ]);
  const { policy, problems } = await parsePolicy(text, path);
  for (const problem of problems) {
    session.problem(
      problem.severity === 'error' ? 'config-invalid' : 'none',
      problemText(problem),
      'Mend the policy; docs/policy.md lists every key.',
    );
  }
  return policy ?? null;
}

/** Top-level keys of a policy that a pull request changes; they take effect after its merge. */
function changedKeys(base: Policy, own: Policy): string[] {
  return (Object.keys(base) as (keyof Policy)[]).filter(
    (key) => key !== 'columns' && JSON.stringify(base[key]) !== JSON.stringify(own[key]),
  );
}

/** A roster path that names nothing is refused before anything else is read. */
function requireRoster(request: RunRequest): void {
  if (request.rosterPaths.length === 0)
    throw new Failure('config-invalid', '`roster` names no file', 'Name at least one roster file, one path a line.');
}
