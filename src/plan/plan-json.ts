import { type Operation, type Plan, wireKind } from '../model/operation.ts';
import type { PlanReview } from '../model/review.ts';
import { JsonList, type JsonMembers, jsonPieces } from '../text/json-pieces.ts';
import type { PlanFile, PlanFileOperation } from './plan-schema.ts';

/**
 * `plan.json`, version 1: what is planned and why, for people's tools and for auditors. Holds people in full; it lies
 * in the artifact, not in comments.
 * @returns its members; operations and remarks are made one by one, while the file is written
 */
export function planMembers(plan: Plan, review?: PlanReview): JsonMembers {
  const { tenant, roster, policy, population, guards, hash, remarks, unchanged, absent } = plan;
  const file: { [Name in keyof PlanFile]-?: PlanFile[Name] | JsonList } = {
    schema_version: 1,
    tenant,
    roster,
    policy,
    population,
    operations: listOf(plan.operations, fileOperation),
    scheduled: listOf(plan.scheduled ?? [], (operation) => ({ ...fileOperation(operation), on: operation.on })),
    guards,
    unchanged,
    absent,
    remarks: listOf(remarks, ({ key, row, file: name, code, text }) => ({ key, row, file: name, code, text })),
    review: review as PlanReview,
    hash,
  };
  return Object.entries(file);
}

const listOf = <T>(all: readonly T[], write: (one: T) => unknown): JsonList =>
  new JsonList(() => all.values().map(write));

/** The file's whole text, unsigned. */
export const planJson = (plan: Plan, review?: PlanReview): string =>
  [...jsonPieces(planMembers(plan, review))].join('');

/** What is undefined is left out of the JSON. */
function fileOperation(operation: Operation): PlanFileOperation {
  const { id, key, row, file, line, person, prior, reason, reasonCode, sideEffects, waitsFor } = operation;
  const who = { key, row, file, line, person, user_id: prior?.id || null };
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
