import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heavyModules } from './browser.ts';

/** A store that speaks S3, and a wire before it on which every request is seen. */
export interface S3Store {
  /** What `AWS_ENDPOINT_URL` is set to. */
  url: string;
  /** Environment of a client that may write. */
  env: Record<string, string>;
  requests: { method: string; path: string; headers: IncomingHttpHeaders }[];
  /** An object as the store gives it back. */
  object(path: string): Promise<{ status: number; body: Buffer }>;
  close(): Promise<void>;
}

interface Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
type Make = new (options: Record<string, unknown>) => Server;

/** Starts the store with one bucket. It knows no object lock: what one that does is asked is seen on the wire. */
export async function startS3(bucket: string): Promise<S3Store> {
  const directory = await mkdtemp(join(tmpdir(), 'cxone-s3-'));
  const S3rver = heavyModules()('s3rver') as Make;
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await store.run();
  const requests: S3Store['requests'] = [];
  const wire = createServer((asked, answer) => {
    const { method = '', url: path = '', headers } = asked;
    requests.push({ method, path, headers });
    const passed = request({ host: '127.0.0.1', port, method, path, headers }, (back) => {
      answer.writeHead(back.statusCode ?? 500, back.headers);
      back.pipe(answer);
    });
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => {
    wire.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(wire.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'eu-central-1',
    },
    object: async (path) => {
      const answer = await fetch(`http://127.0.0.1:${port}/${bucket}/${path}`);
      return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
    },
    close: async () => {
      await new Promise((resolve) => {
        wire.close(resolve);
      });
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
