import { describe, expect, it } from 'vitest';
import { choosePolicy } from '../../../src/app/planning/policy-choice.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import type { Files } from '../../../src/app/files-port.ts';
import { Session } from '../../../src/app/session.ts';
import { Workspace } from '../../../src/files/workspace.ts';
import { filesAt } from '../../../src/main/own-checkout.ts';
import { workspaceWith } from '../../acceptance/setting.ts';
import { Failure } from '../../../src/model/failure.ts';
import { loneHost } from '../../harness/lone-host.ts';

const PATH = '.github/cxone-policy.yml';
const OVERRIDE = '.github/cxone-override.yml';
const roles = (...names: string[]): string =>
  `roles: { allowed: { ${names.map((name) => `${name}: {}`).join(', ')} } }\n`;

interface Scene {
  /** Files of the pull request. */
  own?: Record<string, string>;
  /** Files of the head of the base branch. */
  base?: Record<string, string>;
  /** Files that the pull request changes; nobody can tell unless given. */
  changed?: string[];
  isPullRequest?: boolean;
  roster?: string;
  /** What of these lies in a submodule that the base has as well. */
  isSame?: readonly string[];
}

async function chosen({
  own = {},
  base = {},
  changed,
  isPullRequest = true,
  roster = 'roster.csv',
  isSame = [],
}: Scene) {
  let asked = 0;
  const request = { isPullRequest, policyPath: PATH, rosterPaths: [roster], mode: 'plan', startedAt: 0 };
  const session = new Session(request as unknown as RunRequest);
  const host = loneHost({
    baseFile: async (path) => ({ text: base[path] ?? null, ...(isSame.includes(path) && { isSame: true }) }),
    changedFiles: async () => {
      asked += 1;
      return changed ? new Set(changed) : null;
    },
  });
  const services = { host, files: { readText: async (path: string) => own[path] ?? null } } as unknown as Services;
  const choice = await choosePolicy(request as unknown as RunRequest, services, session);
  return { choice, policy: session.report.policy, problems: session.report.problems, asked };
}

describe('an override that cannot be read', () => {
  it('is named as such, and not as the policy', async () => {
    const workspace = new Workspace(await workspaceWith({ [PATH]: 'version: 1\n', [`${OVERRIDE}/x`]: '' }));
    const files = filesAt({ roster: '', policy: '.' }, {
      readText: (path: string, what = 'policy') => workspace.text(path, what),
    } as unknown as Files);
    const request = { isPullRequest: false, policyPath: PATH, rosterPaths: [], mode: 'apply', startedAt: 0 };
    const services = { host: loneHost(), files } as unknown as Services;
    const session = new Session(request as unknown as RunRequest);
    await expect(choosePolicy(request as unknown as RunRequest, services, session)).rejects.toMatchObject({
      reason: 'config-invalid',
      message: `\`override\`: \`${OVERRIDE}\` is not a file`,
    });
  });
});

describe('the policy of a pull request', () => {
  it('is the base’s, but for the keys that say how the file is read', async () => {
    const { choice, policy } = await chosen({
      changed: [PATH, 'roster.csv'],
      own: { [PATH]: `${roles('agent', 'admin')}columns: { title: Position }\nguards: { create: { percent: 90 } }\n` },
      base: { [PATH]: roles('agent'), [OVERRIDE]: 'from the base' },
    });
    expect(Object.keys(choice!.policy.roles.allowed)).toEqual(['agent']);
    expect(choice!.policy.columns).toEqual({ title: 'Position' });
    expect(choice!.policy.guards.create).toEqual({ percent: 50 });
    expect(choice).toMatchObject({ text: roles('agent'), overrideText: 'from the base' });
    expect(policy).toMatchObject({ isNew: false, changes: ['guards', 'roles'], reading: ['columns'] });
    expect(policy?.brought).toBeUndefined();
  });

  it('is the one of the checkout where it lies in a submodule that is the same on the base: nothing new', async () => {
    const own = { [PATH]: roles('agent') };
    const { choice, policy } = await chosen({ own, base: {}, isSame: [PATH] });
    expect(choice).toMatchObject({ text: roles('agent') });
    expect(policy).toMatchObject({ found: true, isNew: false, changes: [] });
    expect((await chosen({ own })).policy).toMatchObject({ isNew: true });
  });

  it('cannot be read where that submodule is not checked out: the defaults are not taken', async () => {
    await expect(chosen({ isSame: [PATH] })).rejects.toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('not in the checkout') as string,
    });
  });

  it('has the override of the checkout, too, where that lies in a submodule that is the same on the base', async () => {
    const scene = { own: { [PATH]: roles('agent'), [OVERRIDE]: 'of both' }, base: { [PATH]: roles('agent') } };
    expect((await chosen({ ...scene, isSame: [OVERRIDE] })).choice?.overrideText).toBe('of both');
    expect((await chosen(scene)).choice?.overrideText).toBeNull();
  });

  it('is the base’s where the roster lies in a submodule that the pull request moves', async () => {
    const scene = { own: { [PATH]: roles('admin') }, base: { [PATH]: roles('agent') }, roster: 'hr/people/roster.csv' };
    expect((await chosen({ ...scene, changed: [PATH, 'hr/people'] })).policy?.brought).toBeUndefined();
    expect((await chosen({ ...scene, changed: [PATH, 'hr/peoples'] })).policy?.brought).toEqual(['roles']);
  });

  it('is its own where it leaves the roster alone, under the guards and the override of the base', async () => {
    const { choice, policy, asked } = await chosen({
      own: {
        [PATH]: `${roles('agent', 'admin')}guards: { create: { percent: 90 } }\noverride: other.yml\n`,
        'other.yml': 'mine',
      },
      base: { [PATH]: roles('agent'), [OVERRIDE]: 'from the base', 'other.yml': 'not this one' },
      changed: [PATH],
    });
    expect(asked).toBe(1);
    expect(Object.keys(choice!.policy.roles.allowed)).toEqual(['agent', 'admin']);
    expect(choice!.policy.guards.create).toEqual({ percent: 50 });
    expect(choice!.policy.override).toBe(OVERRIDE);
    expect(choice!.overrideText).toBe('from the base');
    expect(policy).toMatchObject({ changes: ['guards', 'override'], brought: ['roles'] });
  });

  it('is its own where the base has none: new', async () => {
    const { choice, policy } = await chosen({ own: { [PATH]: roles('agent'), [OVERRIDE]: 'mine' } });
    expect(Object.keys(choice!.policy.roles.allowed)).toEqual(['agent']);
    expect(choice!.overrideText).toBeNull();
    expect(policy).toMatchObject({ isNew: true, found: true, changes: [] });
    expect((await chosen({})).policy).toMatchObject({ isNew: false, found: false });
  });

  it('asks what the pull request changes only where its policy is another', async () => {
    const text = { [PATH]: roles('agent') };
    expect((await chosen({ own: text, base: text })).asked).toBe(0);
  });

  it('is the base’s, without a word, where the base moved on and the pull request brings no policy', async () => {
    const { choice, policy } = await chosen({
      own: { [PATH]: `${roles('agent')}columns: { title: T }\n` },
      base: { [PATH]: roles('agent', 'admin') },
      changed: ['./README.md', 'docs/x.md'],
    });
    expect(Object.keys(choice!.policy.roles.allowed)).toEqual(['agent', 'admin']);
    expect(choice!.policy.columns).toEqual({});
    expect(policy).toMatchObject({ changes: [] });
  });

  it('ends the plan where the base cannot be read, and tells what is wrong with the base’s', async () => {
    const { choice, problems } = await chosen({ own: { [PATH]: roles('a') }, base: { [PATH]: 'roles: [x]\n' } });
    expect(choice).toBeNull();
    expect(problems[0]).toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('(base)') as string,
    });
    const host = loneHost({
      baseFile: async () => {
        throw new Failure('config-invalid', 'no', 'then');
      },
    });
    const services = { host, files: { readText: async () => null } } as unknown as Services;
    const request = { isPullRequest: true, policyPath: PATH, rosterPaths: [], startedAt: 0 } as unknown as RunRequest;
    await expect(choosePolicy(request, services, new Session(request))).rejects.toThrow(Failure);
  });

  it('is refused for columns that no roster has and for templates that cannot be read, at their lines', async () => {
    const text =
      'columns:\n  tilte: Position\n  team: "{{Unit | uper}}"\n  userName: "{{UserID"\n  attr.site: Building\n';
    const { choice, problems } = await chosen({ own: { [PATH]: text } });
    expect(choice).toBeNull();
    expect(problems.map(({ reason, message }) => `${reason} ${message}`)).toEqual([
      expect.stringMatching(/^config-invalid .*:2:3 columns\.tilte: found the unknown key "tilte", .* mean title\?$/),
      expect.stringMatching(/^config-invalid .*:3:9 columns\.team: found filter “uper”, .* mean upper\?$/),
      expect.stringMatching(/^config-invalid .*:4:13 columns\.userName: found \{\{UserID, expected every/),
    ]);
    // A pull request can correct what the base says.
    const fixed = await chosen({ own: { [PATH]: 'columns: { title: Position }\n' }, base: { [PATH]: text } });
    expect(fixed.choice?.policy.columns).toEqual({ title: 'Position' });
  });

  it('is the workspace’s on a branch', async () => {
    const own = { [PATH]: roles('agent'), [OVERRIDE]: 'mine' };
    const { choice } = await chosen({ own, base: { [PATH]: roles('other') }, isPullRequest: false });
    expect(Object.keys(choice!.policy.roles.allowed)).toEqual(['agent']);
    expect(choice!.overrideText).toBe('mine');
  });
});
