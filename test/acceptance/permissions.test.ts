import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODES, type Mode, type TokenRights } from '../../src/interface/modes.ts';
import { people, PRESETS, startTenant } from '../tenant/server.ts';
import { headOf, mergeOf, Reviewed } from './review-setting.ts';

// Which requests a mode makes is what is tested here, not the bundle.
process.env['HARNESS'] ||= 'inline';

/** What GitHub asks a token to be allowed, by request (docs.github.com, “Permissions required for GitHub Apps”). */
const NEEDED: [RegExp, keyof TokenRights | null, 'read' | 'write'][] = [
  // Every token may ask these; the blob's address carries its own signature.
  [/^(GET|POST) \/(activity|user|graphql|_blobs)/, null, 'read'],
  // `contents: read`, which the checkout needs as well.
  [/^GET \/(git|compare|contents)\/|^GET \/commits(?!\/\w+\/pulls)/, null, 'read'],
  [/^GET \/(pulls|commits\/\w+\/pulls|issues\/\d+\/comments|issues\/comments)/, 'pull-requests', 'read'],
  [/^(POST|PATCH) \/(issues\/\d+\/comments|issues\/comments|pulls)/, 'pull-requests', 'write'],
  [/^GET \/issues(\/\d+)?$/, 'issues', 'read'],
  [/^(POST|PATCH) \/issues(\/\d+)?$/, 'issues', 'write'],
  [/^GET \/actions\//, 'actions', 'read'],
];

const staff = people(30);
const joiner = people(1, { from: 500 });
let world: Reviewed;
let appliedBy = '';
beforeAll(async () => {
  world = await Reviewed.start(await startTenant({ ...PRESETS.generic, users: staff }));
});
afterAll(() => world.close());

/** What the requests since the last call needed. */
function needed(): TokenRights {
  const rights: TokenRights = {};
  for (const line of world.github.requests.splice(0)) {
    const asked = line.replace('/repos/example/roster', '').replace(/\?.*/, '');
    const found = NEEDED.find(([shape]) => shape.test(asked));
    if (!found) throw new Error(`No permission is known for “${asked}”.`);
    const [, name, right] = found;
    if (name && rights[name] !== 'write') rights[name] = right;
  }
  return rights;
}

/** A run of a mode by hand on the default branch. */
const byHand =
  (mode: Mode, inputs: Record<string, string> = {}, files: Record<string, string> = {}, reason = 'none') =>
  async (): Promise<void> => {
    const run = { eventName: 'workflow_dispatch' };
    const ran = await world.apply({ rows: people(29), files, inputs: { mode, ...inputs }, run });
    expect(ran.outputs['reason-code'], ran.log).toBe(reason);
  };

const LEAVER = JSON.stringify({ operation: 'delete', externalId: staff[2]?.externalId });

/** A run of each mode that asks for all it ever asks for. */
const RUNS: Record<Mode, () => Promise<unknown>> = {
  validate: () => world.plan({ rows: staff, inputs: { mode: 'validate' } }),
  plan: () => world.plan({ rows: [...staff, ...joiner], head: headOf(7, 2) }),
  apply: async () => {
    world.merge();
    const applied = await world.apply({ rows: [...staff, ...joiner], run: { env: { GITHUB_SHA: mergeOf(7) } } });
    expect(applied.outputs['created'], applied.log).toBe('1');
    appliedBy = (JSON.parse(applied.files['memory.json'] ?? '{}') as { writer: { run: string } }).writer.run;
  },
  undo: async () => {
    const rows = [...staff, ...joiner];
    const run = { eventName: 'workflow_dispatch', env: { GITHUB_RUN_ID: '8000' } };
    const inputs = { mode: 'undo', 'undo-run': appliedBy };
    const plan = await world.apply({ rows, inputs, run });
    const given = { ...inputs, 'reviewed-plan': plan.outputs['plan-hash'] ?? '' };
    const undone = await world.apply({ rows, inputs: given, run });
    expect(undone.outputs['deactivated'], undone.log).toBe('1');
  },
  drift: () => {
    // Something that a run of ours may have written.
    world.tenant.change({ ...(staff[4] as (typeof staff)[number]), title: 'By an administrator' });
    return byHand('drift', {}, {}, 'drift')();
  },
  export: byHand('export'),
  // This tenant has no such route: how GitHub is asked is the same.
  attributes: byHand('attributes', {}, {}, 'config-invalid'),
  check: byHand('check'),
  'entra-config': byHand('entra-config'),
  event: byHand('event', { 'event-path': 'event.json' }, { 'event.json': LEAVER }),
  verify: byHand('verify', { 'audit-file': 'audit.jsonl' }, { 'audit.jsonl': '{}\n' }, 'audit-broken'),
};

describe('what a mode asks GitHub for is what docs/admin-guide.md says', () => {
  it.each(Object.keys(RUNS) as Mode[])('%s', async (mode) => {
    world.github.requests.splice(0);
    await RUNS[mode]();
    expect(needed()).toEqual(MODES[mode].token);
  });
});
