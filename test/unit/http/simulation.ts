import { Pacer } from '../../../src/http/pace.ts';
import { paceSignals } from '../../../src/http/headers.ts';

/** How a simulated server limits: a bucket that refills steadily, or a window that is full again at once. */
export interface Limit {
  model: 'bucket' | 'window';
  perMinute: number;
  burst: number;
  retryAfter: 'seconds' | 'exact' | 'none';
  /** Tells what is left, as X-RateLimit-* headers. */
  headers?: boolean;
  /** Window: how far it is already over when the first request comes, 0 to 1. */
  offset?: number;
}

export interface Load {
  requests: number;
  concurrency: number;
  /** Way there, and way back, in ms; drawn for each request. */
  latency: () => number;
  inputPerMinute: number;
}

export interface Course {
  /** Virtual ms from the first request sent to the last one let through. */
  elapsed: number;
  refusals: number;
  /** Requests that left the client before a wait it knew of was over. */
  early: number;
  pacer: Pacer;
}

const START = 1_800_000_000_000;

/** A pacer against a server in virtual time: events in order, nothing sleeps. */
export function simulate(limit: Limit, load: Load): Course {
  const pacer = new Pacer(load.inputPerMinute);
  const server = limit.model === 'bucket' ? bucket(limit) : window(limit);
  const events: { at: number; run: (now: number) => void }[] = [];
  const later = (at: number, run: (now: number) => void): void => {
    const place = events.findLastIndex((event) => event.at <= at);
    events.splice(place + 1, 0, { at, run });
  };
  let waiting = load.requests;
  let underWay = 0;
  let refusals = 0;
  let early = 0;
  let known = -Infinity;
  let wake = -Infinity;
  let end = START;

  const pump = (now: number): void => {
    while (waiting > 0 && underWay < load.concurrency) {
      const delay = pacer.delay(now);
      if (delay > 0) {
        if (now + delay < wake || wake <= now) {
          wake = now + delay;
          later(wake, pump);
        }
        return;
      }
      const grant = pacer.take(now);
      if (now < known) early += 1;
      waiting -= 1;
      underWay += 1;
      later(now + load.latency(), (arrived) => {
        const answer = server(arrived);
        later(arrived + load.latency(), (received) => {
          underWay -= 1;
          if (answer.status === 429) {
            refusals += 1;
            waiting += 1;
            const asked = answer.headers['retry-after'];
            if (asked) known = Math.max(known, received + Number(asked) * 1000);
          } else end = Math.max(end, arrived);
          pacer.answered(grant, paceSignals(answer.status, answer.headers, received), received);
          pump(received);
        });
      });
    }
  };
  later(START, pump);
  for (let steps = 0; events.length > 0; steps += 1) {
    if (steps > 200_000) throw new Error('the simulation does not end');
    const event = events.shift() as (typeof events)[number];
    event.run(event.at);
  }
  return { elapsed: end - START, refusals, early, pacer };
}

type Server = (now: number) => { status: number; headers: Record<string, string> };

function refusal(limit: Limit, waitMs: number): ReturnType<Server> {
  const headers: Record<string, string> = {};
  if (limit.retryAfter === 'seconds') headers['retry-after'] = String(Math.max(1, Math.ceil(waitMs / 1000)));
  if (limit.retryAfter === 'exact') headers['retry-after'] = (Math.ceil(waitMs) / 1000).toFixed(3);
  return { status: 429, headers };
}

function bucket(limit: Limit): Server {
  const rate = limit.perMinute / 60_000;
  let tokens = limit.burst;
  let at = START;
  return (now) => {
    tokens = Math.min(limit.burst, tokens + (now - at) * rate);
    at = now;
    const told = (): Record<string, string> =>
      limit.headers
        ? {
            'x-ratelimit-limit': String(limit.burst),
            'x-ratelimit-remaining': String(Math.floor(tokens)),
            'x-ratelimit-reset': String(Math.ceil((limit.burst - tokens) / rate / 1000)),
          }
        : {};
    if (tokens < 1) return refusal(limit, (1 - tokens) / rate);
    tokens -= 1;
    return { status: 200, headers: told() };
  };
}

function window(limit: Limit): Server {
  const length = (limit.burst / limit.perMinute) * 60_000;
  const origin = START - length * (limit.offset ?? 0);
  let left = limit.burst;
  let current = 0;
  return (now) => {
    const number = Math.floor((now - origin) / length);
    if (number !== current) left = limit.burst;
    current = number;
    const rest = origin + (number + 1) * length - now;
    if (left < 1) return refusal(limit, rest);
    left -= 1;
    const headers: Record<string, string> = limit.headers
      ? { ratelimit: `"default";r=${left};t=${Math.ceil(rest / 1000)}` }
      : {};
    return { status: 200, headers };
  };
}

/** The least time in which a server lets so many requests through. */
export function least(limit: Limit, requests: number): number {
  if (limit.model === 'bucket') return (Math.max(0, requests - limit.burst) / limit.perMinute) * 60_000;
  const length = (limit.burst / limit.perMinute) * 60_000;
  const windows = Math.ceil(requests / limit.burst) - 1;
  return windows === 0 ? 0 : windows * length - length * (limit.offset ?? 0);
}
