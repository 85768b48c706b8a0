import type { Ended } from './process.ts';

const OURS = /^(?:GITHUB|INPUT|STATE|RUNNER|ACTIONS)_/;

/** There is one environment and one output: steps that tests start at once run one after the other. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs a step inside this process: quick, for work on many scenarios (`HARNESS=inline`). What a process alone shows –
 * start-up, signals, the bundle – it does not show.
 */
export function runInline(env: Record<string, string>): Promise<Ended> {
  const mine = before.then(() => runAlone(env));
  before = mine.catch(() => undefined);
  return mine;
}

async function runAlone(env: Record<string, string>): Promise<Ended> {
  const kept = { ...process.env };
  const write = process.stdout.write.bind(process.stdout);
  let stdout = '';
  for (const name of Object.keys(process.env)) if (OURS.test(name)) delete process.env[name];
  Object.assign(process.env, env);
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    stdout += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
  try {
    const isPost = Boolean(env['STATE_started']);
    const exitCode = isPost
      ? await (await import('../../src/main/post/post.ts')).post(process.env)
      : await (await import('../../src/main.ts')).main(process.env);
    return { exitCode, signal: null, stdout, stderr: '' };
  } finally {
    process.stdout.write = write;
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
  }
}
