import type { Mode } from '../interface/modes.ts';
import type { Decision, ReasonCode } from '../interface/reasons.ts';
import type { CheckFinding } from './findings.ts';
import type { AnalysedAttribute, AttributeSummary } from './definition.ts';
import type { Roster } from './entry.ts';
import type { Kind, Plan } from './operation.ts';
import type { Outcome, OutcomeStatus } from './outcome.ts';
import type { PersonRef } from './person.ts';
import type { Capabilities, TrafficStatistics } from './tenant.ts';

/**
 * Something a person has to know about the run: what, why, what to do next. Already free of secrets and of unmasked
 * people.
 */
export interface Problem {
  reason: ReasonCode;
  message: string;
  advice: string;
}

/** People by kind of work, before (planned) and after (done …) an apply. */
export interface Counts {
  toCreate: number;
  toUpdate: number;
  toReactivate: number;
  toChangeRoles: number;
  toDeactivate: number;
  toDelete: number;
  blocked: number;
  unchanged: number;
  created: number;
  updated: number;
  reactivated: number;
  rolesChanged: number;
  deactivated: number;
  deleted: number;
  failed: number;
  /** Answered with success and not seen, or sent without an answer. */
  unconfirmed: number;
  notStarted: number;
  invalidRows: number;
}

/** How far a long piece of work is. */
export interface Progress {
  /** Over, whatever became of them. */
  done: number;
  /** Of these, those that failed. */
  failed?: number;
  total: number;
  /** Things a second, `null` while nobody can tell. */
  ratePerSecond: number | null;
  /** `null` while nobody can tell. */
  secondsLeft: number | null;
  /** Times that CXone made us wait. */
  waits: number;
}

/** All that a run knows at its end; every renderer draws from this and nothing else. */
export interface RunReport {
  schemaVersion: 1;
  mode: Mode;
  tenant: string;
  /** What reports call the tenant; its name unless given. */
  title?: string;
  profile: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  finishedAt: string;
  durationMs: number;
  decision: Decision;
  reason: ReasonCode;
  problems: Problem[];
  /** HTTP status of the answer that ended the run, where CXone answered; of `auth-failed`: where it let us sign in. */
  answered?: number | undefined;
  counts: Counts;
  pii: 'masked' | 'hashed' | 'full';
  /** Salt for `hashed`: the same person has the same hash within a tenant. */
  salt: string;
  roster?: Roster;
  /**
   * On a pull request: the file as the base branch has it. `places`: where people stood that it does not name any more,
   * by externalId and by userName in lower case; `blob`: base of the links there.
   */
  before?: { rows: number; places: Record<string, { file: string; row: number; line: number }>; blob: string | null };
  /**
   * `changes`: keys that the pull request changes and that take effect after its merge; `brought`: those that this plan
   * goes by already, since the pull request leaves the roster alone (given only then); `reading`: keys that say how the
   * file is read.
   */
  policy?: {
    path: string;
    sha256: string;
    found: boolean;
    isNew: boolean;
    changes: string[];
    brought?: string[];
    reading?: string[];
  };
  plan?: Plan;
  /**
   * On a pull request: what this plan changes against the one before it. `added`, `changed`: keys of people; `gone`:
   * who is not planned any more, `unnamed` those of them that the file does not name. `known` false: only that it is
   * another one.
   */
  since?: {
    commit: string;
    same: boolean;
    known: boolean;
    added: string[];
    changed: string[];
    gone: { person: PersonRef; file: string | null; row: number | null; line: number | null }[];
    unnamed: number;
  };
  /** Names of the policy's roles (keys and display names), those that give most first. */
  rolesByPower?: string[];
  outcomes?: Outcome[];
  /** Minutes that an apply of the plan takes at the paces that are known. */
  minutes?: number;
  /** While changes are being made: how far that is. */
  progress?: Progress;
  capabilities?: Capabilities;
  traffic?: TrafficStatistics;
  /**
   * `lost`: it was to be stored as an artifact and could not be; `local`: nobody wanted that, or nothing offers it.
   * `days`: how long the artifact is kept.
   */
  audit?: { records: number; head: string; place?: 'lost' | 'local'; days?: number };
  /** Whether the run is one of a pull request; absent where nobody knows. */
  isPullRequest?: boolean;
  /** The pull request brings the override for its own tripped guards: `alone`, or `beside` the roster it is for. */
  exception?: 'alone' | 'beside';
  /** Where an override for its tripped guards has to lie, from the root of the repository. */
  overridePath?: string;
  /** Ids of the plan's operations that an undo took back: no apply makes them until the row says something else. */
  takenBack?: string[] | undefined;
  /**
   * `unreviewed`: ids of the plan's operations that nobody reviewed. `isPart`: no reviewed plan was made of some rows,
   * or of the policy.
   */
  approval?: { state: string; detail: string; unreviewed?: string[]; isPart?: boolean | undefined };
  webhooks?: { sent: number; waiting: number; failed: number };
  /** Where things are; every one may be absent. */
  links: {
    repository?: string;
    run?: string;
    commit?: string;
    report?: string;
    artifact?: string;
    /** Folder of the guide, as of the version that runs. */
    help?: string;
    /** Base of the links to roster lines: `<server>/<repo>/blob/<sha>`. */
    blob?: string;
  };
  /** `attributes`: the definitions; `complete` false where the listing ended early. */
  definitions?: { items: AnalysedAttribute[]; summary: AttributeSummary; complete: boolean };
  /** `check`. */
  check?: { findings: CheckFinding[]; clockDifferenceMs: number | null };
  /** `entra-config`: the SCIM base and the policy's groups with the roles they stand for. */
  entra?: { scimUrl: string; groups: { group: string; role: string; display: string }[] };
  /**
   * `undo`: which run is taken back; `applies` false: only planned. `asBefore`: people of it who are as before already.
   */
  undo?: {
    run: string;
    at: string;
    applies: boolean;
    asBefore: number;
    /** Changed by others since, or out of reach. */
    alone: UndoNote[];
    /** What nothing can take back. */
    stays: UndoNote[];
    /** Changes of that run that failed or were not started, and that the roster still asks for. */
    notDone?: number;
    /** Pull requests whose plans the undone run applied. */
    pulls?: number[];
    /** The pull request that reverts the roster. */
    revert: { title: string; body: string };
  };
  /** `verify`: what the audit file is, and the first thing that is wrong with it; of several the first broken one. */
  verification?: AuditFigures & {
    /** Audits that were looked at, and how many of them are whole. */
    audits: number;
    whole: number;
    /** Of these, those that the head which was kept speaks for: it ends in one, which names the one before. */
    vouched?: number;
  };
  /** `verify` of several audits: what each of them is, as they were given. */
  audits?: AuditFigures[];
  /** `verify`: what happened to which person, oldest first. */
  history?: HistoryLine[];
  /** `drift`: which run wrote each value that differs. */
  lastWrites?: LastWrite[];
  /** Set on a crash or kill. */
  interrupted?: boolean;
}

/** What an audit file is, and the first thing that is wrong with it. */
export interface AuditFigures {
  file: string;
  ok: boolean;
  records: number;
  head: string;
  sealed: boolean;
  interrupted: boolean;
  problem?: { line: number; seq: number | null; what: string; expected: string; found: string };
}

/** A word on a person who keeps something after an undo. */
export interface UndoNote {
  key: string;
  person: PersonRef;
  /** Roster fields it is about. */
  fields: string[];
  /** What is so, in plain words, without personal data. */
  what: string;
  /** What a person has to do about it. */
  todo: string;
  /** The run deleted the account permanently. */
  deleted?: true;
  /**
   * Of someone left alone. `changed`: by others since. `gone`: the account is. `held`: policy or CXone are against it.
   * `open`: another undo of the run can still take it back.
   */
  why?: 'changed' | 'gone' | 'held' | 'open';
}

/** A value that differs between CXone and the roster, and the run of ours that wrote it last. */
export interface LastWrite {
  key: string;
  person: PersonRef;
  file: string | null;
  row: number | null;
  line: number | null;
  /** Roster field; `account`: whether there is one. */
  field: string;
  /** Id of the run; `null`: no audit that is still kept wrote it. */
  run: string | null;
  /** When it did, ISO 8601. */
  at: string | null;
  /**
   * `changed-outside`: the run wrote what the roster still says. `roster-changed`: it wrote what CXone still holds.
   * `both-changed`: neither. `unknown`: no audit says.
   */
  how: 'changed-outside' | 'roster-changed' | 'both-changed' | 'unknown';
}

/** One change of one person, as the audits of earlier runs tell it. */
export interface HistoryLine {
  person: PersonRef;
  /** Its id in the tenant. */
  id: string | null;
  kind: Kind;
  /** What changed, in full, as far as the plan beside the audit tells; the fields alone in `fields`. */
  what: string;
  fields: string[];
  /** ISO 8601. */
  when: string;
  outcome: OutcomeStatus;
  /** Id of the run, and the commit it was about. */
  run: string;
  commit: string;
  pullRequests: number[];
  approvedBy: string[];
  /** Seconds from the start of the run; `null` where it is not known, or nobody was to be signed out. */
  signedOutAfter: number | null;
  tenant: string;
  /** The audit that says so. */
  file: string;
}

/** What people call the tenant of a run. */
export function titleOf({ title, tenant }: Pick<RunReport, 'title' | 'tenant'>): string {
  return title ?? tenant;
}
