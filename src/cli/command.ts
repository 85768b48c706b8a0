import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import { nearestWord } from '../text/nearest.ts';
import { type OptionTable, readArguments } from './arguments.ts';
import type { TerminalIo } from './terminal-io.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  /** After the command's name. */
  usage: string;
  help: string;
  /** Least and most files. */
  files: [number, number];
  options: OptionTable;
  run(files: string[], values: Values, io: TerminalIo): Promise<number>;
}

const FOLDER = {
  type: 'string',
  value: 'folder',
  help: 'where the files go (a temporary folder unless given)',
} as const;
const NO_OPEN = { type: 'boolean', help: 'do not open the report in the browser' } as const;
const POLICY = { type: 'string', value: 'file', help: 'the policy (.github/cxone-policy.yml unless given)' } as const;

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Where the files go, and whether the report is opened. */
const whereTo = (values: Values): { outputDir: string | undefined; open: boolean } => ({
  outputDir: text(values['output-dir']),
  open: !values['no-open'],
});

/** Environment variables that stand for the inputs of the real tenant. */
const TENANT_VARIABLES = {
  CXONE_PROFILE: 'profile',
  CXONE_TENANT: 'tenant',
  CXONE_CLIENT_ID: 'client-id',
  CXONE_CLIENT_SECRET: 'client-secret',
  CXONE_ACCESS_KEY_ID: 'access-key-id',
  CXONE_ACCESS_KEY_SECRET: 'access-key-secret',
  CXONE_TOKEN_URL: 'token-url',
  CXONE_SCIM_URL: 'scim-url',
  CXONE_API_URL: 'api-url',
  CXONE_ISSUER: 'issuer',
} as const;

/** Every command of the command line, in the order the help shows them. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  validate: {
    usage: 'validate roster.csv [roster2.csv …]',
    help: 'checks the file: every problem with row, column and what to write; asks no tenant',
    files: [1, 20],
    options: { policy: POLICY, 'output-dir': FOLDER, 'no-open': NO_OPEN },
    run: async (files, values, io) => {
      const { runLocally } = await import('./run-mode.ts');
      const inputs = { roster: files.join('\n'), ...(text(values['policy']) && { policy: text(values['policy']) }) };
      return runLocally({ mode: 'validate', title: files.join(', '), inputs, ...whereTo(values) }, io);
    },
  },
  plan: {
    usage: 'plan roster.csv [--against people.csv | --tenant demo]',
    help: 'shows what would change, person by person; writes nothing',
    files: [1, 20],
    options: {
      policy: POLICY,
      against: { type: 'string', value: 'file', help: 'compare with the people of this file' },
      tenant: { type: 'string', value: 'demo', help: 'compare with 120 made-up people' },
      'output-dir': FOLDER,
      'no-open': NO_OPEN,
    },
    run: async (files, values, io) => planLocally(files, values, io),
  },
  verify: {
    usage: 'verify audit.jsonl | folder of artifacts [--expected-head hash] [--person id]',
    help: 'says whether audits are whole, what was done to which person, when, and who approved it',
    files: [1, 1],
    options: {
      'expected-head': { type: 'string', value: 'hash', help: 'the hash that the last record must have' },
      person: { type: 'string', value: 'id', help: 'only this person: employee ID, user name or CXone’s id' },
      since: { type: 'string', value: 'day', help: 'only from this day on, YYYY-MM-DD (UTC)' },
      until: { type: 'string', value: 'day', help: 'only up to and with this day, YYYY-MM-DD (UTC)' },
      'output-dir': FOLDER,
      'no-open': NO_OPEN,
    },
    run: async (files, values, io) => {
      const { runLocally } = await import('./run-mode.ts');
      const inputs: Record<string, string> = { 'audit-file': files.join('\n') };
      for (const name of ['expected-head', 'person', 'since', 'until']) {
        const value = text(values[name]);
        if (value) inputs[name] = value;
      }
      return runLocally({ mode: 'verify', title: '', inputs, ...whereTo(values) }, io);
    },
  },
  init: {
    usage: 'init [roster.csv | folder of an export]',
    help: 'writes workflows, CODEOWNERS, policy and a first roster into this folder; what is there stays',
    files: [0, 1],
    options: {
      action: { type: 'string', value: 'owner/name@ref', help: 'your copy of the action' },
      owners: { type: 'string', value: '@team', help: 'who must review the roster' },
      branch: { type: 'string', value: 'main', help: 'the default branch' },
      'second-person': { type: 'boolean', help: 'who approves must have had no hand in the pull request' },
      yes: { type: 'boolean', help: 'ask nothing' },
    },
    run: async ([roster], values, io) => (await import('./init.ts')).init(roster, values, io),
  },
};

async function planLocally(files: string[], values: Values, io: TerminalIo): Promise<number> {
  const { runLocally } = await import('./run-mode.ts');
  const { fileTenant, peopleOf } = await import('./file-tenant.ts');
  const { localPolicy } = await import('./local-policy.ts');
  const path = await import('node:path');
  const against = text(values['against']);
  const demo = text(values['tenant']);
  if (demo !== undefined && demo !== 'demo') {
    return problem(io, `--tenant takes the word “demo”; “${demo}” is something else.`, [
      'For a real tenant leave it out and set CXONE_TENANT and the secrets as environment variables: ' +
        'docs/command-line.md.',
    ]);
  }
  if (demo !== undefined && against !== undefined)
    return problem(io, 'Both --against and --tenant say what the roster is compared with.', ['Give one of them.']);
  const inputs: Record<string, string> = { roster: files.join('\n') };
  const policy = text(values['policy']);
  if (policy) inputs['policy'] = policy;
  for (const [variable, input] of Object.entries(TENANT_VARIABLES)) {
    const value = io.env[variable];
    if (value) inputs[input] = value;
  }
  const local = { mode: 'plan', title: '', inputs, ...whereTo(values) } as const;
  if (against) {
    if (statSync(resolve(io.cwd, against)).isDirectory())
      return problem(io, `“${against}” is a folder.`, [
        'Name a file: an export of the accounts, or an earlier roster.',
      ]);
    const people = await peopleOf(path.resolve(io.cwd, against), await localPolicy(io.cwd, policy), Date.now());
    return runLocally(
      {
        ...local,
        inputs: { ...inputs, tenant: against },
        tenant: async () => fileTenant(against, people),
        comparedWith: `the people of ${against}`,
      },
      io,
    );
  }
  if (demo) {
    const { demoPeople } = await import('./demo-people.ts');
    return runLocally(
      {
        ...local,
        inputs: { ...inputs, tenant: 'demo' },
        tenant: async () => fileTenant('demo', demoPeople()),
        comparedWith: '120 made-up people',
      },
      io,
    );
  }
  if (!io.env['CXONE_TENANT'] && !io.env['CXONE_SCIM_URL']) {
    return problem(io, 'There is nothing to compare the roster with.', [
      'Give `--against people.csv` (an export of the accounts), or `--tenant demo`,',
      'or set CXONE_TENANT and the secrets of a real tenant as environment variables: docs/command-line.md.',
    ]);
  }
  return runLocally(local, io);
}

/** What is wrong with the command line, and what to do; exit code 2. */
function problem(io: TerminalIo, what: string, next: readonly string[]): number {
  io.print(io.style.red(what));
  for (const line of next) io.print(line);
  return 2;
}

const commandNamed = (name = ''): Command | undefined => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined);

function noSuchCommand(io: TerminalIo, name: string): number {
  const near = nearestWord(name, Object.keys(COMMANDS));
  return problem(io, `There is no command “${name}”.${near ? ` Did you mean “${near}”?` : ''}`, [
    `Commands: ${Object.keys(COMMANDS).join(', ')}.`,
  ]);
}

/** The help: all commands, or one with its options. */
function help(io: TerminalIo, name?: string): void {
  const command = commandNamed(name);
  if (command) {
    io.print(`cxone-roster ${command.usage}\n  ${command.help}\n`);
    for (const [option, { value, help: about }] of Object.entries(command.options))
      io.print(`  --${option}${value ? ` <${value}>` : ''}  ${about}`);
    return;
  }
  io.print('CXone Roster: keeps accounts in NICE CXone in step with a roster file. Nothing here writes to a tenant.\n');
  for (const { usage, help: about } of Object.values(COMMANDS)) io.print(`  cxone-roster ${usage}\n      ${about}`);
  io.print('\n  cxone-roster <command> --help shows its options. Applying is done by the action, on GitHub.');
}

/**
 * Runs one command of the command line.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 well; 1 the run stopped or found something wrong; 2 the command line is wrong
 */
export async function runCommand(argv: readonly string[], io: TerminalIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    if (rest[0] !== undefined && !commandNamed(rest[0])) return noSuchCommand(io, rest[0]);
    help(io, rest[0]);
    return name === undefined ? 2 : 0;
  }
  const command = commandNamed(name);
  if (!command) return noSuchCommand(io, name);
  if (rest.includes('--help') || rest.includes('-h')) {
    help(io, name);
    return 0;
  }
  const args = readArguments(rest, command.options, command.files);
  if (!args.ok) return problem(io, args.problem, [`Usage: cxone-roster ${command.usage}`]);
  try {
    const given = [...args.files, args.values['policy'], args.values['against']];
    for (const file of given)
      if (typeof file === 'string' && !existsSync(resolve(io.cwd, file)))
        return problem(io, `There is no file “${file}”.`, [`Paths start from the folder you are in: ${io.cwd}`]);
    return await command.run(args.files, args.values, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return problem(io, error.message, [error.advice]);
  }
}
