import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestFault } from './faults.ts';
import type { TenantAnswer } from './wire.ts';

/** A loopback server; `close` also ends what hangs. */
export async function listen(
  handler: (incoming: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer({ keepAliveTimeout: 60_000 }, handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Headers with lower-case names, repeated ones joined. */
export function flat(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

export function redacted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'authorization' || name === 'cookie' ? `${value.split(' ')[0] ?? ''} [redacted]` : value,
    ]),
  );
}

let correlation = 0;

export function textOfAnswer(answer: TenantAnswer): string {
  return answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
}

function headersOf(answer: TenantAnswer): Record<string, string> {
  return {
    ...(answer.body === undefined ? {} : { 'content-type': 'application/scim+json' }),
    correlationid: `corr-${++correlation}`,
    ...answer.headers,
  };
}

export function write(response: ServerResponse, answer: TenantAnswer): void {
  if (response.destroyed) return;
  const text = textOfAnswer(answer);
  response.writeHead(answer.status, {
    ...headersOf(answer),
    ...(answer.status === 204 ? {} : { 'content-length': String(Buffer.byteLength(text)) }),
  });
  response.end(answer.status === 204 ? undefined : text);
}

/** Half of an answer: the connection breaks, or (clean) the length says that this was all. */
export function truncate(response: ServerResponse, answer: TenantAnswer, clean: boolean): void {
  const bytes = Buffer.from(textOfAnswer(answer));
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.writeHead(answer.status, {
    ...headersOf(answer),
    'content-length': String(clean ? half.length : bytes.length),
  });
  if (clean) response.end(half);
  else response.write(half, () => response.destroy());
}

/** Answers in the place of the routes, or not at all. */
export function strike(fault: RequestFault, response: ServerResponse, send: (answer: TenantAnswer) => void): void {
  if (fault.kind === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (fault.kind === 'status') {
    send({
      status: fault.status,
      headers: {
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }),
        ...(fault.body === undefined ? {} : { 'content-type': fault.contentType ?? 'text/plain' }),
      },
      ...(fault.body === undefined ? {} : { text: fault.body }),
    });
  }
  // `hang`: nothing is ever sent.
}
