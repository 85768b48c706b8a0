import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { makeFolder } from '../files/sealed-folder.ts';
import { Failure } from '../model/failure.ts';
import { readRoster } from '../roster/read.ts';
import { counted } from '../text/figures.ts';
import { firstPolicy, type InitChoices, initFiles } from './init-files.ts';
import { localPolicy, readingRules } from './local-policy.ts';
import type { TerminalIo } from './terminal-io.ts';

const POLICY = '.github/cxone-policy.yml';
const ROSTER = 'roster.csv';

/**
 * Writes workflows, CODEOWNERS, policy and a first roster into the current folder. What is there already stays, but for
 * a policy that `init` wrote itself and nobody changed: that of an export replaces it.
 * @param from path of a file to begin with (HR's), or of the folder of an export; copied byte for byte
 * @throws Failure `config-invalid` where that file, or an answer, is no use
 */
export async function init(
  from: string | undefined,
  values: Readonly<Record<string, string | boolean | undefined>>,
  io: TerminalIo,
): Promise<number> {
  const first = from === undefined ? undefined : await firstFiles(resolve(io.cwd, from));
  const choices = await choicesOf(values, io);
  const standard = firstPolicy(choices.action);
  const write = async (path: string, content: string | Uint8Array): Promise<string> => {
    const done = await written(resolve(io.cwd, path), content, path === POLICY ? standard : undefined);
    io.print(`  ${done.padEnd(8)} ${path}`);
    return done;
  };
  let begins = false;
  for (const [path, content] of Object.entries(initFiles(choices)))
    if ((await write(path, content)) === 'new') begins = true;
  await write(POLICY, first?.policy ?? standard);
  if (first) await write(ROSTER, first.roster);
  io.print('');
  if (first) await warnOfProblems(first.roster, from ?? '', io);
  io.print('What to do next:');
  for (const line of begins ? settings(choices) : []) io.print(line);
  for (const line of first ? FIRST_PULL_REQUEST : FIRST_IMPORT) io.print(line);
  return 0;
}

/** A file as text, `''` where there is none. The bundler takes `resolve` of a literal for a file of this repository. */
const textOf = (folder: string, path: string): Promise<string> =>
  readFile(resolve(folder, path), 'utf8').catch(() => '');

async function choicesOf(
  values: Readonly<Record<string, string | boolean | undefined>>,
  io: TerminalIo,
): Promise<InitChoices> {
  // Where the workflows are there already they say which action they use, and nothing else is left to ask.
  const present = await textOf(io.cwd, '.github/workflows/roster-apply.yml');
  const used = /uses: (\S+)\n\s+with:\n\s+mode: apply/.exec(present)?.[1];
  const asks = io.interactive && values['yes'] !== true && used === undefined;
  const choice = async (name: string, question: string, standard: string): Promise<string> => {
    const given = values[name];
    if (typeof given === 'string') return given;
    return asks ? io.ask(question, standard) : standard;
  };
  const action = await choice(
    'action',
    'Your copy of the action (owner/name@tag or commit)',
    used ?? 'your-org/cxone-roster@v1',
  );
  const branch = await choice('branch', 'The default branch of this repository', 'main');
  const owners = await choice('owners', 'Who must review the roster (@org/team; empty: no CODEOWNERS file)', '');
  checked('action', action, /^[\w.-]+\/[\w./-]+@[\w./-]+$/, 'owner/name@ref');
  checked('branch', branch, /^[\w./-]+$/, 'the name of a branch');
  checked('owners', owners, /^(?:@[\w./-]+(?:\s+@[\w./-]+)*)?$/, '@user or @org/team');
  return { action, branch, owners, secondPerson: values['second-person'] === true };
}

/** What has to be set once on GitHub, and how the workflows come there without anything to apply. */
const settings = ({ action, branch, owners }: InitChoices): string[] => [
  '  1. On GitHub, Settings → Environments: make `cxone-plan` with credentials that may only read, and `cxone-apply`',
  `     with credentials that may write, limited to the branch ${branch} (“Deployment branches”). Settings →`,
  '     Variables: CXONE_TENANT. The names of all secrets: “Set it up” in the README of',
  `     ${action.split('@')[0] ?? action}.`,
  '  2. Commit the workflows alone, without a roster and a policy:',
  `       git add .github/workflows${owners === '' ? '' : ' .github/CODEOWNERS'}`,
  '       git commit -m "Roster workflows"',
  `       git push origin HEAD:${branch}`,
  `     Then Settings → Rules: a pull request and one approval for ${branch}.`,
];

const FIRST_IMPORT = [
  '  3. Actions → Roster export → Run workflow. Download the artifact …-export-1, unzip it, and run `init` with the',
  '     folder: that puts the roster and the policy that CXone has now in their places.',
];

const FIRST_PULL_REQUEST = [
  '  3. Once the workflows are on the default branch, bring roster and policy by a pull request:',
  '       git switch -c first-roster',
  `       git add ${ROSTER} ${POLICY}`,
  '       git commit -m "First roster"',
  '       git push -u origin first-roster',
  '     Open it and read its comment. After an export it says that nothing changes. Merge it.',
  '  4. From then on: change a row in a pull request, read the comment, merge.',
];

/** Says how much of the first roster is wrong, before anyone commits it. */
async function warnOfProblems(bytes: Uint8Array, name: string, io: TerminalIo): Promise<void> {
  const rules = readingRules(await localPolicy(io.cwd, POLICY), Date.now());
  const { issues } = await readRoster([{ path: ROSTER, bytes: Readable.from([bytes]) }], rules);
  const wrong = issues.filter(({ severity }) => severity === 'error').length;
  if (wrong === 0) return;
  io.print(io.style.yellow(`${counted(wrong, 'problem')} in ${name}: \`validate ${ROSTER}\` lists them.`));
  io.print('');
}

function checked(name: string, value: string, shape: RegExp, expected: string): void {
  if (shape.test(value)) return;
  throw new Failure(
    'config-invalid',
    `--${name}: “${value.slice(0, 60)}” is not ${expected}.`,
    `Give --${name} again, as ${expected}.`,
  );
}

/** The roster to begin with, and the policy where an export wrote one. */
async function firstFiles(path: string): Promise<{ roster: Uint8Array; policy: Uint8Array | null }> {
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(file);
    } catch (cause) {
      throw new Failure('config-invalid', `The roster ${file} cannot be read.`, 'Check the path.', { cause });
    }
  };
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) {
    const policy = await readFile(join(path, 'policy.yml')).catch(() => null);
    return { roster: await read(join(path, ROSTER)), policy };
  }
  if (/\.(csv|tsv|txt)$/i.test(path)) return { roster: await read(path), policy: null };
  throw new Failure(
    'config-invalid',
    `${basename(path)} is no CSV file, and \`init\` begins with ${ROSTER}.`,
    'Save it as CSV UTF-8. A roster as JSON works too: run `init` without it, and name it in the input `roster` of ' +
      'the workflows, under their `paths`, and in CODEOWNERS.',
  );
}

/** A policy without the line that names its schema, which names the action. */
const withoutSchema = (policy: string): string => policy.replace(/^# yaml-language-server:.*\n/, '');

/**
 * Writes a file unless there is one.
 * @param replaceable a content that gives way
 */
async function written(path: string, content: string | Uint8Array, replaceable?: string): Promise<string> {
  await makeFolder(dirname(path));
  try {
    await writeFile(path, content, { flag: 'wx' });
    return 'new';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const present = await readFile(path);
  const givesWay = replaceable !== undefined && withoutSchema(present.toString()) === withoutSchema(replaceable);
  if (!givesWay || present.equals(Buffer.from(content))) return 'kept';
  await writeFile(path, content);
  return 'replaced';
}
