import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';

/** What an action prints for the runner and not for people (docs.github.com, "Workflow commands"). */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title: string;
  file: string;
  line: string;
}

export interface ActionStep {
  /** Folder with `action.yml`. */
  root: string;
  /** `with:` of the step. */
  inputs: Record<string, string>;
  /** The event's name, its payload, and the runner's variables that differ. */
  eventName: string;
  event: unknown;
  env: Record<string, string>;
  workspace: string;
  /** `RUNNER_TEMP`; the command files are kept here too. */
  temp: string;
  token: string;
  /** Each line as GitHub's log would show it: secrets masked, commands taken out. */
  onLine: (line: string) => void;
}

export interface StepEnd {
  exitCode: number | null;
  outputs: Record<string, string>;
  annotations: Annotation[];
  ms: number;
}

interface Manifest {
  inputs: Record<string, { default?: string } | null>;
  runs: { main: string; post?: string };
}

/**
 * Runs an action's `main` and `post` as a runner does: inputs as `INPUT_*`, command files, state from the one to the
 * other.
 */
export async function runAction(step: ActionStep): Promise<StepEnd> {
  const began = performance.now();
  const manifest = parse(await readFile(join(step.root, 'action.yml'), 'utf8')) as Manifest;
  await mkdir(step.temp, { recursive: true });
  const files = {
    GITHUB_OUTPUT: 'output',
    GITHUB_STATE: 'state',
    GITHUB_ENV: 'env',
    GITHUB_PATH: 'path',
    GITHUB_STEP_SUMMARY: 'summary',
  };
  const paths = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, join(step.temp, `${file}.txt`)]),
  ) as Record<keyof typeof files, string>;
  const eventPath = join(step.temp, 'event.json');
  await Promise.all([
    ...Object.values(paths).map((path) => writeFile(path, '')),
    writeFile(eventPath, JSON.stringify(step.event)),
  ]);

  const environment = {
    // Nothing of the caller's environment but what a process needs: no proxy, no token of a real job.
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    RUNNER_OS: 'Linux',
    // What a runner downloads once is compiled once here, not in each of the ten processes.
    NODE_COMPILE_CACHE: join(step.temp, '../compiled'),
    RUNNER_TEMP: step.temp,
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_EVENT_NAME: step.eventName,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SERVER_URL: 'https://github.com',
    ...paths,
    ...step.env,
    ...inputVariables(manifest, step),
  };
  const annotations: Annotation[] = [];
  const masks = new Set<string>();
  const main = await runNode(join(step.root, manifest.runs.main), step.workspace, environment, (line) =>
    hear(line, masks, annotations, step.onLine),
  );
  if (manifest.runs.post) {
    const state = await commandFile(paths.GITHUB_STATE);
    const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
    await runNode(join(step.root, manifest.runs.post), step.workspace, { ...environment, ...saved }, (line) =>
      hear(line, masks, annotations, step.onLine),
    );
  }
  return {
    exitCode: main,
    outputs: await commandFile(paths.GITHUB_OUTPUT),
    annotations,
    ms: performance.now() - began,
  };
}

/**
 * `INPUT_<NAME>`: upper case, spaces become `_`, hyphens stay; the manifest's defaults where the step gives nothing.
 */
function inputVariables(manifest: Manifest, step: ActionStep): Record<string, string> {
  const names = new Set([...Object.keys(manifest.inputs), ...Object.keys(step.inputs)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const text = step.inputs[name] ?? manifest.inputs[name]?.default ?? '';
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, text.replace('${{ github.token }}', step.token)];
    }),
  );
}

/** @returns the exit code, `null` where a signal ended it */
async function runNode(
  script: string,
  cwd: string,
  env: Record<string, string>,
  onLine: (line: string) => void,
): Promise<number | null> {
  const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const reading = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) onLine(line);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await Promise.all(reading);
  return code;
}

const COMMAND = /^::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/;

function hear(line: string, masks: Set<string>, annotations: Annotation[], show: (line: string) => void): void {
  const found = COMMAND.exec(line);
  if (!found) {
    show(masked(line, masks));
    return;
  }
  const [, name, properties = '', data = ''] = found;
  if (name === 'add-mask') {
    masks.add(plain(data));
  } else if (name === 'error' || name === 'warning' || name === 'notice') {
    const of = Object.fromEntries(
      properties.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(plain) as [string, string]),
    );
    annotations.push({
      level: name,
      message: masked(plain(data), masks),
      title: of['title'] ?? '',
      file: of['file'] ?? '',
      line: of['line'] ?? '',
    });
  }
}

const plain = (text: string): string =>
  text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

function masked(text: string, masks: Set<string>): string {
  let out = text;
  for (const secret of masks) if (secret !== '') out = out.replaceAll(secret, '***');
  return out;
}

/** `name=value` and `name<<mark … mark` of a command file. */
async function commandFile(path: string): Promise<Record<string, string>> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const values: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc) {
      const end = lines.indexOf(heredoc[2] as string, at + 1);
      values[heredoc[1] as string] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return values;
}
