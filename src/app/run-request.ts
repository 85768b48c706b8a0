import type { OPERATIONS } from '../interface/modes.ts';
import type { DefinitionQuery } from '../model/definition.ts';
import type { RunProvenance } from '../model/provenance.ts';
import type { RunReport } from '../model/run.ts';

/** What the run is asked, apart from the tenant. */
export interface RunRequest {
  mode: RunReport['mode'];
  tenantName: string;
  /** What reports call it, where that is another name. */
  tenantTitle?: string;
  profile: string;
  /** This kind of tenant lists its roles and skills: a row may use any name that they have there. */
  namesByTenant?: boolean;
  rosterPaths: string[];
  policyPath: string;
  operations: ReadonlySet<keyof typeof OPERATIONS>;
  onInvalidRows: 'stop' | 'skip';
  /** The roster names only some of the people: nobody counts as absent. */
  partialRoster: boolean;
  /** `drift` that finds differences is a failure. */
  failOnDrift: boolean;
  pii: RunReport['pii'];
  salt: string;
  concurrency: number;
  maxAttempts: number;
  /** How long reads may lag behind writes, milliseconds from each answer; 0 reads once. */
  settleMs: number;
  bulkPerMinute: number;
  /** Of everything but bulk requests. */
  requestsPerMinute: number;
  timeBudgetMs: number;
  startedAt: number;
  /** A schedule started it: nobody looks on. */
  unattended: boolean;
  /** `approval: off`: no review is asked for. */
  guardsAlone?: boolean;
  /** A plan that was reviewed elsewhere was given (`reviewed-plan`). */
  givenPlan?: boolean;
  /** From a fork or Dependabot: no secrets, `plan` does what `validate` does. */
  secretsWithheld: boolean;
  isPullRequest: boolean;
  /** On `pull_request_target`, where the files may be the base's: what was read must be the pull request's own. */
  mustBeHead: boolean;
  links: RunReport['links'];
  /** Who runs what and where, for the audit. */
  provenance?: RunProvenance;
  /** `attributes`: what to list. */
  definitions?: DefinitionQuery;
  /** `undo`: id of the run that is taken back; absent: the one of `audit-file`. */
  undoRun?: string;
  /** `verify`: the head hash the file must end in. */
  expectedHead?: string;
  /** `verify`: whose changes are asked for, and of which days (YYYY-MM-DD). */
  history?: { person?: string; since?: string; until?: string };
}
