import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An artifact as it was uploaded: its bytes are the zip, or the single file. */
export interface StoredArtifact {
  id: number;
  name: string;
  mimeType: string;
  /** `sha256:…` as the uploader says. */
  hash: string;
  size: number;
  expiresAt: string | null;
  finalized: boolean;
  run: string;
  bytes: Buffer;
}

/** A call that is kept: a Twirp method, or a `PUT` of an artifact's bytes, by the name of the artifact. */
export interface Place {
  call: 'CreateArtifact' | 'FinalizeArtifact' | 'PUT';
  name: string;
  /** Before it is carried out, or after that and before the answer. */
  when: 'before' | 'after';
}

export interface Held {
  /** A call has come to the place. */
  readonly reached: boolean;
}

/**
 * The service that stores artifacts: the four Twirp methods the toolkit calls, and a block blob store behind signed
 * addresses.
 */
export interface ResultsService {
  /** ACTIONS_RESULTS_URL. */
  url: string;
  artifacts: StoredArtifact[];
  /** Variables of the runner that lead the toolkit here. */
  env: Record<string, string>;
  /** The same for another run. */
  envOf: (run: string) => Record<string, string>;
  /** Twirp methods that answer an error, by name, with the status. */
  failing: Map<string, number>;
  /** The next call that comes to this place is never answered; later ones are. */
  hold: (place: Place) => Held;
  close(): Promise<void>;
}

/** The places where a call is kept. */
class Holds {
  readonly #all: (Place & { reached: boolean })[] = [];

  add(place: Place): Held {
    const one = { ...place, reached: false };
    this.#all.push(one);
    return one;
  }

  /** Ends at once, or never. */
  async pass(call: string, name: string, when: Place['when']): Promise<void> {
    const here = this.#all.find((one) => !one.reached && one.call === call && one.name === name && one.when === when);
    if (!here) return;
    here.reached = true;
    await new Promise(() => undefined);
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The runner's token: unsigned, its scope names run and job. */
function runtimeToken(run: string, job: string): string {
  return `${base64url({ alg: 'none' })}.${base64url({ scp: `Actions.Results:${run}:${job}` })}.`;
}

/** A blob under construction: blocks by id until a list puts them together. */
class Blob {
  readonly blocks = new Map<string, Buffer>();
  content: Buffer = Buffer.alloc(0);

  /** `PUT ?comp=block`, `PUT ?comp=blocklist`, or the whole at once. */
  put(query: URLSearchParams, body: Buffer): void {
    const comp = query.get('comp');
    if (comp === 'block') this.blocks.set(query.get('blockid') ?? '', body);
    else if (comp === 'blocklist') {
      const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = '']) => id);
      this.content = Buffer.concat(ids.map((id) => this.blocks.get(id) ?? Buffer.alloc(0)));
    } else this.content = body;
  }
}

type Message = Record<string, unknown>;
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null && 'value' in value
      ? String(value.value)
      : '';

/**
 * Starts the service. One run and job unless given.
 * @param elsewhere signed address of a blob by its name, where another store keeps them
 */
export async function startResults(
  run = 'run-1',
  job = 'job-1',
  elsewhere?: (blob: string) => string,
): Promise<ResultsService> {
  const artifacts: StoredArtifact[] = [];
  const blobs = new Map<string, Blob>();
  const failing = new Map<string, number>();
  const holds = new Holds();
  let url = '';
  const signed = elsewhere ?? ((blob: string): string => `${url}/blobs/${encodeURIComponent(blob)}?sig=s1gn4ture`);

  const blobName = (ofRun: string, name: string): string => (ofRun === run ? name : `${ofRun}--${name}`);
  const blobOf = (message: Message): string =>
    blobName(text(message['workflow_run_backend_id']), text(message['name']));

  const methods: Record<string, (message: Message) => { status?: number; body: Message }> = {
    CreateArtifact: (message) => {
      const name = text(message['name']);
      const blob = blobOf(message);
      if (artifacts.some((one) => one.name === name && one.run === text(message['workflow_run_backend_id']))) {
        return {
          status: 409,
          body: { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
        };
      }
      artifacts.push({
        id: 9000 + artifacts.length,
        name,
        mimeType: text(message['mime_type']),
        hash: '',
        size: 0,
        expiresAt: text(message['expires_at']) || null,
        finalized: false,
        run: text(message['workflow_run_backend_id']),
        bytes: Buffer.alloc(0),
      });
      blobs.set(blob, new Blob());
      return { body: { ok: true, signed_upload_url: signed(blob) } };
    },
    FinalizeArtifact: (message) => {
      const artifact = artifacts.findLast(
        (one) => one.name === text(message['name']) && one.run === text(message['workflow_run_backend_id']),
      );
      if (!artifact) return { status: 404, body: { code: 'not_found', msg: 'no such artifact' } };
      Object.assign(artifact, {
        finalized: true,
        hash: text(message['hash']),
        size: Number(message['size']),
        bytes: blobs.get(blobOf(message))?.content,
      });
      return { body: { ok: true, artifact_id: String(artifact.id) } };
    },
    ListArtifacts: (message) => {
      const { name_filter: byName, id_filter: byId } = message;
      const found = artifacts.filter(
        (one) => one.finalized && (!byName || one.name === text(byName)) && (!byId || String(one.id) === text(byId)),
      );
      const list = found.map((one) => ({
        workflow_run_backend_id: one.run,
        workflow_job_run_backend_id: job,
        database_id: String(one.id),
        name: one.name,
        size: String(one.size),
        digest: one.hash,
      }));
      return { body: { artifacts: list } };
    },
    GetSignedArtifactURL: (message) => ({
      body: { name: text(message['name']), signed_url: signed(blobOf(message)) },
    }),
  };

  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', url);
      const body = await bytesOf(request);
      const blob = pathname.startsWith('/blobs/') ? decodeURIComponent(pathname.slice('/blobs/'.length)) : undefined;
      if (blob !== undefined) {
        const stored = blobs.get(blob);
        const name = artifacts.findLast((one) => blobName(one.run, one.name) === blob)?.name ?? '';
        if (request.method === 'PUT') await holds.pass('PUT', name, 'before');
        if (request.method === 'PUT' && stored) {
          stored.put(searchParams, body);
          await holds.pass('PUT', name, 'after');
          response.writeHead(201, { etag: '"1"', 'x-ms-request-id': '1', 'x-ms-version': '2025-01-05' }).end();
        } else if (stored)
          response
            .writeHead(200, {
              'content-type': artifacts.findLast((one) => blobName(one.run, one.name) === blob)?.mimeType ?? '',
            })
            .end(stored.content);
        else response.writeHead(404).end();
        return;
      }
      const method = pathname.split('/').at(-1) ?? '';
      const message = JSON.parse(body.toString('utf8')) as Message;
      const name = text(message['name']);
      await holds.pass(method, name, 'before');
      const broken = failing.get(method);
      const answer = broken
        ? { status: broken, body: { code: 'internal', msg: 'out of order' } }
        : methods[method]?.(message);
      await holds.pass(method, name, 'after');
      response
        .writeHead(answer ? (answer.status ?? 200) : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer?.body ?? { msg: 'no such method' }));
    })().catch((error: unknown) => response.writeHead(500).end(JSON.stringify({ msg: String(error) })));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    artifacts,
    failing,
    hold: (place) => holds.add(place),
    env: { ACTIONS_RUNTIME_TOKEN: runtimeToken(run, job), ACTIONS_RESULTS_URL: `${url}/` },
    envOf: (other) => ({ ACTIONS_RUNTIME_TOKEN: runtimeToken(other, job), ACTIONS_RESULTS_URL: `${url}/` }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
