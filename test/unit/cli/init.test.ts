import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { init } from '../../../src/cli/init.ts';
import { station } from '../../cli/setting.ts';

describe('a repository that is set up', () => {
  it('gets what is not there; what is there stays, and the second time everything does', async () => {
    const { io, cwd, text } = await station({ '.github/workflows/roster-apply.yml': 'mine\n' });
    expect(await init(undefined, {}, io)).toBe(0);
    expect(text()).toContain('kept     .github/workflows/roster-apply.yml');
    expect(text()).toContain('new      .github/cxone-policy.yml');
    expect(await readFile(join(cwd, '.github/workflows/roster-apply.yml'), 'utf8')).toBe('mine\n');
    const before = text().length;
    expect(await init(undefined, {}, io)).toBe(0);
    expect(text().slice(before)).not.toMatch(/^ {2}new /m);
  });

  it('takes the policy of an export in the place of its own, but not of one that someone wrote', async () => {
    const { io, cwd, text } = await station({
      'export/roster.csv': 'userName\nann@example.com\n',
      'export/policy.yml': 'protected: ["ann@example.com"]\n',
    });
    await init(undefined, {}, io);
    await init('export', {}, io);
    expect(text()).toContain('replaced .github/cxone-policy.yml');
    expect(await readFile(join(cwd, '.github/cxone-policy.yml'), 'utf8')).toContain('ann@example.com');
    const own = await station({
      '.github/cxone-policy.yml': 'protected: ["ben@example.com"]\n',
      'export/roster.csv': 'userName\nann@example.com\n',
      'export/policy.yml': 'protected: ["ann@example.com"]\n',
    });
    await init('export', {}, own.io);
    expect(own.text()).toContain('kept     .github/cxone-policy.yml');
  });
});
