import { type Operation, type Plan, wireKind } from '../model/operation.ts';
import type { PlanReview } from '../model/review.ts';
import type { PlanFile, PlanFileOperation } from './plan-schema.ts';

/**
 * `plan.json`, version 1: what is planned and why, for people's tools and for auditors. Holds people in full; it lies
 * in the artifact, not in comments.
 */
export function planJson(plan: Plan, review?: PlanReview): string {
  const { tenant, roster, policy, population, guards, hash, remarks, unchanged, absent } = plan;
  const file: PlanFile = {
    schema_version: 1,
    tenant,
    roster,
    policy,
    population,
    operations: plan.operations.map(fileOperation),
    scheduled: (plan.scheduled ?? []).map((operation) => ({ ...fileOperation(operation), on: operation.on })),
    guards,
    unchanged,
    absent,
    remarks: remarks.map(({ key, row, file, code, text }) => ({ key, row, file, code, text })),
    review,
    hash,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What is undefined is left out of the JSON. */
function fileOperation(operation: Operation): PlanFileOperation {
  const { id, key, row, file, line, person, prior, reason, reasonCode, sideEffects, waitsFor } = operation;
  const who = { key, row, file, line, person, user_id: prior?.id ?? null };
  const why = { reason, reason_code: reasonCode, side_effects: sideEffects };
  const leaver = { license_policy: operation.licensePolicy, open_steps: operation.openSteps };
  const last = { waits_for: waitsFor };
  switch (operation.kind) {
    case 'create': {
      const { kind, before, after, roles, gains } = operation;
      return { id, kind, ...who, before, after, ...why, roles, gains, ...last };
    }
    case 'update': {
      const { kind, before, after } = operation;
      return { id, kind, ...who, before, after, ...why, ...last };
    }
    case 'reactivate': {
      const { kind, before, after, gains } = operation;
      return { id, kind, ...who, before, after, ...why, gains, ...last };
    }
    case 'roles': {
      const { kind, before, after, roles, gains, loses } = operation;
      return { id, kind, ...who, before, after, ...why, roles, gains, loses, ...last };
    }
    case 'deactivate': {
      const { kind, before, after } = operation;
      return { id, kind, ...who, before, after, ...why, ...leaver, ...last };
    }
    case 'delete': {
      const { kind, before, after, dependencies } = operation;
      return { id, kind, ...who, before, after, ...why, ...leaver, dependencies, ...last };
    }
    case 'held-back': {
      const { before, after, dependencies } = operation;
      const kind = wireKind(operation.kind);
      return { id, kind, ...who, before, after, ...why, blocked_kind: 'delete', ...leaver, dependencies, ...last };
    }
    case 'blocked': {
      const { kind, before, after, blockedKind } = operation;
      return { id, kind, ...who, before, after, ...why, blocked_kind: blockedKind, ...last };
    }
  }
}
