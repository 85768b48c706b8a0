import { spawn } from 'node:child_process';

/** When to cut a step off: as soon as its standard output matches, with these signals one after the other. */
export interface Cut {
  when: RegExp;
  signal: NodeJS.Signals;
}

export interface Ended {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface ProcessOptions {
  cwd: string;
  env: Record<string, string>;
  kill?: Cut;
  signal?: AbortSignal;
  /** What the process is sent when `signal` is aborted; SIGINT unless given. */
  stopBy?: NodeJS.Signals;
  /** Milliseconds after which a hanging step is killed and the test fails. */
  timeout?: number;
}

/** Where coverage is taken (`npm run coverage`), what a child runs counts too. */
const counted = Object.fromEntries(
  Object.entries(process.env).filter((one): one is [string, string] => one[0] === 'NODE_V8_COVERAGE' && one[1] !== ''),
);

/**
 * Runs one step with this Node and nothing of this process's environment.
 * @throws when it hangs for longer than `timeout`
 */
export function runNode(script: string, options: ProcessOptions): Promise<Ended> {
  const { cwd, env, kill, signal, stopBy = 'SIGINT', timeout = 120_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd,
      env: { ...env, ...counted },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal, killSignal: stopBy }),
    });
    let stdout = '';
    let stderr = '';
    let cut = false;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${script} was still running after ${timeout} ms.\n${stdout}\n${stderr}`));
    }, timeout);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (kill && !cut && kill.when.test(stdout)) {
        cut = true;
        child.kill(kill.signal);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => {
      if (error.name === 'AbortError') return;
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, by) => {
      clearTimeout(timer);
      resolve({ exitCode, signal: by, stdout, stderr });
    });
  });
}
