import type { Problem } from '../model/run.ts';
import type { DesiredState } from './planning/desired.ts';
import type { RunRequest } from './run-request.ts';
import type { Session } from './session.ts';

/** Files that decide what an apply does. */
export function decidingPaths(request: RunRequest, { policy }: DesiredState): string[] {
  return [...request.rosterPaths, request.policyPath, policy.override];
}

/** Ends an apply whose commit is no longer the one that counts: nothing was planned, nothing was done. */
export function supersede(problem: Problem, session: Session): void {
  session.add([problem]);
  if (problem.reason !== 'superseded') return;
  delete session.report.plan;
  // The file stays in the artifact, as what this run found; no output leads to it.
  session.planPath = null;
  session.forgetCounts();
}
