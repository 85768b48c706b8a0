import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAction } from '../../harness/runner.ts';

const manifest = `
name: fixture
inputs:
  mode: { default: plan }
  two words: {}
  github-token: { default: '\${{ github.token }}' }
runs: { using: node24, main: main.mjs, post: post/index.mjs, post-if: always() }
`;

const main = `
import { appendFileSync } from 'node:fs';
const put = (file, text) => appendFileSync(process.env[file], text);
put('GITHUB_OUTPUT', 'plain=1\\nmany<<end-7\\na\\nb=c\\nend-7\\n');
put('GITHUB_STATE', 'dir=/x\\n');
put('GITHUB_STEP_SUMMARY', '# Hello');
console.log('::add-mask::s3cret%0Atwo');
console.log('::error title=Bad%3A row,file=a%2Cb.csv,line=3::50%25 of it%0Amore');
console.log('name s3cret\\ntwo');
console.log(JSON.stringify(process.env));
if (process.env.INPUT_MODE === 'hang') { console.log('hanging'); setInterval(() => {}, 1000); }
else process.exitCode = 3;
`;

const post = `console.log(process.env.STATE_dir + ' ' + process.env.INPUT_MODE);`;

let root: string;
let workspace: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cxone-fixture-'));
  workspace = join(root, 'workspace');
  await mkdir(workspace);
  await mkdir(join(root, 'post'));
  await writeFile(join(root, 'action.yml'), manifest);
  await writeFile(join(root, 'main.mjs'), main);
  await writeFile(join(root, 'post/index.mjs'), post);
});

describe('the runner harness', () => {
  it('runs main and post as a runner does', async () => {
    process.env['INPUT_LEAK'] = 'leak';
    process.env['GITHUB_LEAK'] = 'leak';
    const result = await runAction({ root, workspace, inputs: { 'two words': 'x' }, token: 'ghs_t', event: { a: 1 } });
    delete process.env['INPUT_LEAK'];
    delete process.env['GITHUB_LEAK'];
    expect(result.exitCode).toBe(3);
    expect(result.outputs).toEqual({ plain: '1', many: 'a\nb=c' });
    expect(result.state).toEqual({ dir: '/x' });
    expect(result.summary).toBe('# Hello');
    expect(result.masks).toEqual(['s3cret\ntwo']);
    expect(result.log).toContain('name ***');
    expect(result.annotations).toEqual([
      { level: 'error', message: '50% of it\nmore', properties: { title: 'Bad: row', file: 'a,b.csv', line: '3' } },
    ]);
    const line = result.stdout.split('\n').find((text) => text.startsWith('{')) ?? '{}';
    const env = JSON.parse(line) as Record<string, string>;
    expect(env).toMatchObject({
      INPUT_MODE: 'plan',
      INPUT_TWO_WORDS: 'x',
      'INPUT_GITHUB-TOKEN': 'ghs_t',
      GITHUB_WORKSPACE: workspace,
    });
    expect(Object.keys(env).filter((name) => /LEAK|PROXY$/i.test(name))).toEqual(['NO_PROXY']);
    expect(result.post?.stdout).toBe('/x plan\n');
  });

  it('runs post after a kill, with the state that was saved', async () => {
    const result = await runAction({
      root,
      workspace,
      inputs: { mode: 'hang' },
      kill: { when: /hanging/, signal: 'SIGKILL' },
    });
    expect(result.exitCode).toBeNull();
    expect(result.endedBy).toBe('SIGKILL');
    expect(result.post?.exitCode).toBe(0);
    expect(result.post?.stdout).toBe('/x hang\n');
  });
});
