import { setOutput } from './runner-commands.ts';
import { deactivatesOnly } from '../model/operation.ts';
import type { OutputName } from '../interface/outputs.ts';
import type { Counts, RunReport } from '../model/run.ts';
import { rolesGained } from '../report/lists/gains.ts';
import { metricsOf } from '../report/words/metrics.ts';

/** Where the run's files and posts are; what is absent was not written or posted. Paths are absolute. */
export interface Places {
  planPath?: string;
  auditPath?: string;
  reportPath?: string;
  commentUrl?: string;
  artifactId?: number;
  artifactUrl?: string;
  reportArtifactUrl?: string;
}

/** Count of a run by the output that carries it. */
const COUNTS = {
  'to-create': 'toCreate',
  'to-update': 'toUpdate',
  'to-reactivate': 'toReactivate',
  'to-change-roles': 'toChangeRoles',
  'to-deactivate': 'toDeactivate',
  'to-delete': 'toDelete',
  blocked: 'blocked',
  unchanged: 'unchanged',
  created: 'created',
  updated: 'updated',
  reactivated: 'reactivated',
  'roles-changed': 'rolesChanged',
  deactivated: 'deactivated',
  deleted: 'deleted',
  failed: 'failed',
  unconfirmed: 'unconfirmed',
  'not-started': 'notStarted',
  'invalid-rows': 'invalidRows',
} as const satisfies Partial<Record<OutputName, keyof Counts>>;

/** Problems beyond these are in the summary; GitHub allows a job 1 MiB of outputs. */
const MOST_PROBLEMS = 50;
/** Roles beyond these are in the report. */
const MOST_ROLES = 100;
/**
 * Bytes of one output, at most: a step that is handed it as a variable has 128 KiB for name and value (Linux,
 * MAX_ARG_STRLEN), and beside it others.
 */
const MOST_BYTES = 60_000;

const snake = (name: string): string => name.replaceAll('-', '_');

/**
 * True if there is any operation but *blocked*. A blocked deletion that deactivates or signs out is one, although
 * `blocked` alone counts it.
 */
function hasChanges({ counts, plan }: Pick<RunReport, 'counts' | 'plan'>): boolean {
  const { toCreate, toUpdate, toReactivate, toChangeRoles, toDeactivate, toDelete } = counts;
  if (toCreate + toUpdate + toReactivate + toChangeRoles + toDeactivate + toDelete > 0) return true;
  return plan?.operations.some(deactivatesOnly) ?? false;
}

/**
 * Every output of a run, as text, in the order of the docs. `result` is the same as one JSON object: the names with `_`
 * for `-`, counts as numbers, `changes` as a boolean, `null` for what is absent, and the problems with their advice.
 */
export function outputValues(report: RunReport, places: Places): Record<OutputName, string> {
  const counts = Object.fromEntries(Object.entries(COUNTS).map(([name, key]) => [name, report.counts[key]])) as Record<
    keyof typeof COUNTS,
    number
  >;
  const verdict = { decision: report.decision, 'reason-code': report.reason, changes: hasChanges(report) };
  const where = {
    'plan-hash': report.plan?.hash,
    'plan-path': places.planPath,
    'audit-path': places.auditPath,
    'audit-head': report.audit?.head,
    'report-path': places.reportPath,
    'comment-url': places.commentUrl,
    'artifact-id': places.artifactId,
    'artifact-url': places.artifactUrl,
    'report-artifact-url': places.reportArtifactUrl,
  };
  const all = { ...verdict, ...counts, ...where };
  const named = Object.fromEntries(Object.entries(all).map(([name, value]) => [snake(name), value ?? null]));
  const { mode, tenant, profile, startedAt, finishedAt, durationMs, interrupted = false } = report;
  const result = {
    schema_version: report.schemaVersion,
    mode,
    tenant,
    profile,
    ...named,
    problems: report.problems.slice(0, MOST_PROBLEMS),
    started_at: startedAt,
    finished_at: finishedAt,
    duration_ms: Math.round(durationMs),
    metrics: metricsOf(report),
    attributes: report.definitions ? report.definitions.summary : undefined,
    check: report.check
      ? { findings: report.check.findings, clock_difference_ms: report.check.clockDifferenceMs }
      : undefined,
    verification: report.verification,
    interrupted,
    roles_gained: rolesGained(report).slice(0, MOST_ROLES),
  };
  const text = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value ?? '')])) as Record<
    Exclude<OutputName, 'result'>,
    string
  >;
  return { ...text, result: fitting(result) };
}

/** JSON that fits: long lists give way, the longest first, and say how many entries were left out. */
function fitting(result: Record<string, unknown>): string {
  const value: Record<string, unknown> = { ...result };
  const left: Record<string, number> = {};
  for (;;) {
    const text = JSON.stringify(Object.keys(left).length > 0 ? { ...value, left_out: left } : value);
    if (Buffer.byteLength(text) <= MOST_BYTES) return text;
    const [longest] = Object.entries(value)
      .filter((one): one is [string, unknown[]] => Array.isArray(one[1]) && one[1].length > 0)
      .sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (longest) {
      const [name, list] = longest;
      const fewer = Math.floor(list.length / 2);
      left[name] = (left[name] ?? 0) + list.length - fewer;
      value[name] = list.slice(0, fewer);
      continue;
    }
    // No list is long: what remains too large is an object of its own mode, whose file the artifact holds.
    const [largest] = Object.entries(value)
      .filter(([, one]) => typeof one === 'object' && one !== null && !Array.isArray(one))
      .sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
    if (!largest) return text;
    value[largest[0]] = null;
    left[largest[0]] = 1;
  }
}

/** Sets every output of the step; the toolkit writes them so that no value can end its own entry. */
export function setOutputs(values: Record<OutputName, string>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, value);
}
