import { readFile } from 'node:fs/promises';
import { PROFILES } from '../../../src/cxone/connect/profiles.ts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outOfDate } from '../../../scripts/generate.ts';
import { INPUTS, type InputDefinition } from '../../../src/interface/inputs.ts';
import { OUTPUTS } from '../../../src/interface/outputs.ts';
import { firstReason, REASONS, type ReasonCode } from '../../../src/interface/reasons.ts';

interface Manifest {
  inputs: Record<string, { description: string; required: boolean; default?: unknown }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

const root = new URL('../../../', import.meta.url);
const manifest = parse(await readFile(new URL('action.yml', root), 'utf8')) as Manifest;

describe('action.yml', () => {
  it('and the docs tables are what the registries say', async () => {
    expect(await outOfDate()).toEqual([]);
  });

  it('declares every input with the default the code has, as a text', () => {
    expect(Object.keys(manifest.inputs)).toEqual(Object.keys(INPUTS));
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [
      name,
      input.default ?? null,
      input.description,
      input.required,
    ]);
    expect(declared).toEqual(
      Object.entries<InputDefinition>(INPUTS).map(([name, input]) => [name, input.default, input.description, false]),
    );
  });

  it('declares every output', () => {
    expect(Object.keys(manifest.outputs)).toEqual(Object.keys(OUTPUTS));
  });

  it('runs on Node 24, and post whatever happened', () => {
    expect(manifest.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'bin/post.mjs',
      'post-if': 'always()',
    });
  });

  it('has every name of the specification', () => {
    const inputs = `
      mode roster policy operations profile tenant token-url scim-url api-url issuer scope grant-type
      client-auth allowed-hosts client-id client-secret access-key-id access-key-secret signing-key bulk
      bulk-size requests-per-minute bulk-requests-per-minute concurrency max-attempts settle-seconds request-timeout
      time-budget on-invalid-rows partial-roster reviewed-plan approval approved-by-other branches
      pii tenant-title comment github-token webhook-url
      webhook-secret output-dir artifact-name retention-days fail-on-drift audit-file expected-head
      person since until undo-run
      attribute-type attribute-scope attribute-rule page-size event-path`;
    const outputs = `
      decision reason-code changes to-create to-update to-reactivate to-change-roles to-deactivate to-delete
      blocked unchanged created updated reactivated roles-changed deactivated deleted failed unconfirmed not-started
      invalid-rows plan-hash plan-path audit-path audit-head report-path comment-url artifact-id artifact-url
      report-artifact-url result`;
    expect(Object.keys(manifest.inputs).toSorted()).toEqual(inputs.trim().split(/\s+/).toSorted());
    expect(Object.keys(manifest.outputs).toSorted()).toEqual(outputs.trim().split(/\s+/).toSorted());
  });
});

describe('reason codes', () => {
  it('let the first of the table win, whatever the order they come in', () => {
    const order = Object.keys(REASONS) as ReasonCode[];
    expect(firstReason([])).toBe('none');
    expect(firstReason(['none', 'drift', 'none'])).toBe('drift');
    expect(firstReason(order.toReversed())).toBe('config-invalid');
    expect(firstReason(['apply-partial', 'guard-tripped', 'plan-changed'])).toBe('guard-tripped');
  });

  it('all but none, superseded and drift end in exit 1', () => {
    const passing = Object.entries(REASONS).filter(([, { exit }]) => exit === 0);
    expect(passing.map(([name]) => name)).toEqual(['none', 'superseded', 'drift']);
  });

  it('offers exactly the profiles that the client knows', () => {
    expect([...INPUTS.profile.kind.values].toSorted()).toEqual(Object.keys(PROFILES).toSorted());
  });
});
