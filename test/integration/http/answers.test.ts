import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientFor, create, fastClock, read, serve } from './fixture.ts';

const text = JSON.stringify({ totalResults: 1, Resources: [{ id: 'ü1' }] });

describe('compressed answers that nobody asked for', () => {
  it.each<[string, Buffer, Record<string, string>]>([
    ['gzip', gzipSync(text), { 'content-encoding': 'gzip' }],
    ['br', brotliCompressSync(text), { 'content-encoding': 'br' }],
    ['deflate', deflateSync(text), { 'content-encoding': 'deflate' }],
    ['deflate without its head', deflateRawSync(text), { 'content-encoding': 'deflate' }],
    ['gzip twice', gzipSync(gzipSync(text)), { 'content-encoding': 'gzip, gzip' }],
    ['gzip that is not named', gzipSync(text), {}],
    ['a plain body under the header', Buffer.from(text), { 'content-encoding': 'gzip' }],
  ])('are read: %s', async (_, bytes, headers) => {
    const clock = fastClock();
    const server = await serve(clock, () => (response) => {
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      response.end(bytes);
    });
    const client = clientFor(clock);
    expect((await client.send(read(server.origin))).text).toBe(text);
    await Promise.all([client.close(), server.close()]);
  });

  it('are not unpacked beyond the largest body', async () => {
    const clock = fastClock();
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
    const server = await serve(clock, () => (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    const client = clientFor(clock, { maxAttempts: 1 });
    await expect(client.send(read(server.origin))).rejects.toMatchObject({ kind: 'too-large' });
    await Promise.all([client.close(), server.close()]);
  });
});

describe('answers that say the request was not looked at', () => {
  it.each([421, 425])('%i: even a creation is sent again', async (status) => {
    const clock = fastClock();
    const server = await serve(clock, (_, index) => ({ status: index === 0 ? status : 201 }));
    const client = clientFor(clock);
    expect(await client.send(create(server.origin))).toMatchObject({ status: 201, attempts: 2 });
    await Promise.all([client.close(), server.close()]);
  });
});

describe('an interim answer', () => {
  it('100 Continue that nobody asked for is passed over, alone and before the answer in one piece', async () => {
    const clock = fastClock();
    let count = 0;
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => {
        const answer = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`;
        count += 1;
        if (count % 2 === 0) socket.write(`HTTP/1.1 100 Continue\r\n\r\n${answer}`);
        else socket.write('HTTP/1.1 100 Continue\r\n\r\n', () => setImmediate(() => socket.write(answer)));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = clientFor(clock);
    for (let i = 0; i < 4; i += 1)
      expect(await client.send(create(origin))).toMatchObject({ status: 201, attempts: 1 });
    expect(count).toBe(4);
    await client.close();
    server.close();
  });
});
