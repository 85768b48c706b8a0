import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Style } from './terminal.ts';

/** The terminal that a command talks to. */
export interface TerminalIo {
  env: Readonly<Record<string, string | undefined>>;
  /** Folder that paths on the command line start from. */
  cwd: string;
  /** Columns there are. */
  columns: number;
  style: Style;
  /** Someone sits in front of it: questions may be asked, a page may be opened. */
  interactive: boolean;
  print: (text: string) => void;
  /** Shows a file in the browser; never throws. */
  open(path: string): void;
  /** Asks one question; an empty answer is the default. */
  ask(question: string, standard: string): Promise<string>;
  /** Ends what is under way when the person presses Ctrl+C. */
  signal: AbortSignal;
}

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** The real terminal of a process. */
export function terminal(own: NodeJS.Process): TerminalIo {
  const { stdout, stdin, env, platform } = own;
  const cancelled = new AbortController();
  // The program that reads the output may stop reading (a pipe into `head`): that is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') own.exit(0);
    throw error;
  });
  own.once('SIGINT', () => cancelled.abort(new Error('interrupted')));
  return {
    env,
    cwd: own.cwd(),
    columns: Math.min(120, stdout.columns ?? 100),
    style: Style.of(stdout, env),
    // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- isTTY is undefined where it is no terminal
    interactive: Boolean(stdout.isTTY && stdin.isTTY && !env['CI']),
    print: (text) => void stdout.write(`${text}\n`),
    open: (path) => {
      const [command, ...args] = OPENERS[platform] ?? ['xdg-open'];
      // A machine without a browser has no such program: the path was printed, which is enough.
      spawn(command, [...args, path], { stdio: 'ignore', detached: true })
        .on('error', () => undefined)
        .unref();
    },
    ask: async (question, standard) => {
      const lines = createInterface({ input: stdin, output: stdout });
      try {
        return (await lines.question(`${question}${standard === '' ? '' : ` [${standard}]`}: `)).trim() || standard;
      } finally {
        lines.close();
      }
    },
    signal: cancelled.signal,
  };
}
