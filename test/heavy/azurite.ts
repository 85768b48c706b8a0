import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { heavyModules } from './browser.ts';

/** Microsoft's emulator of Azure's blob store, in memory. */
export interface Azurite {
  container: ContainerClient;
  /** A signed address of a blob: anyone who has it may read and write, for an hour. */
  signed(blob: string): string;
  close(): Promise<void>;
}

/** An account of this run only. */
const ACCOUNT = 'rostertests';
const KEY = randomBytes(64).toString('base64');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** Starts Azurite on a free port. */
export async function startAzurite(): Promise<Azurite> {
  const port = await freePort();
  const script = join(dirname(heavyModules().resolve('azurite/package.json')), 'dist/src/blob/main.js');
  const args = [
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    String(port),
    '--inMemoryPersistence',
    '--skipApiVersionCheck',
    '--silent',
    '--disableTelemetry',
  ];
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'ignore',
    env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY}` },
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  // A busy machine may take its time to start it.
  const container = new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential, {
    retryOptions: { maxTries: 240, retryDelayInMs: 250, maxRetryDelayInMs: 250 },
  }).getContainerClient('artifacts');
  await container.create();
  return {
    container,
    signed: (blobName) => {
      const expiresOn = new Date(Date.now() + 3_600_000);
      const sas = generateBlobSASQueryParameters(
        { containerName: 'artifacts', blobName, expiresOn, permissions: BlobSASPermissions.parse('racw') },
        credential,
      );
      return `${container.getBlobClient(blobName).url}?${sas.toString()}`;
    },
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
