import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { Config, Resources, Schemas, Types } from 'scimmy';

type Middleware = (request: unknown, response: unknown, next: () => void) => void;
type Express = ((...request: unknown[]) => void) & {
  post(path: string, handler: Middleware): void;
  use(...handlers: unknown[]): void;
};
// Neither package has types that this project could use.
const require = createRequire(import.meta.url);
const express = require('express') as () => Express;
const { default: SCIMMYRouters } = (await import('scimmy-routers')) as unknown as {
  default: new (options: object) => Middleware;
};

interface Stored {
  id: string;
  userName: string;
}

interface Declared {
  ingress(handler: (resource: { id?: string }, data: object) => object): Declared;
  egress(handler: (resource: { id?: string; filter?: { match(all: object[]): object[] } }) => object): Declared;
  degress(handler: (resource: { id?: string }) => void): Declared;
}

const users = new Map<string, Stored>();
/** Users and nothing else, in memory: SCIMMY does the protocol. */
function declareUsers(): void {
  Resources.User.extend(Schemas.EnterpriseUser, false);
  // Its handlers are typed by the schema's own classes; plain objects do at run time.
  const declared = Resources.declare(Resources.User) as unknown as Declared;
  declared
    .ingress((resource, data) => {
      const given = JSON.parse(JSON.stringify(data)) as Stored;
      const taken = [...users.values()].some(
        (one) => one.id !== resource.id && one.userName.toLowerCase() === given.userName.toLowerCase(),
      );
      if (taken) throw new Types.Error(409, 'uniqueness', 'userName is taken');
      const id = resource.id ?? `s-${users.size + 1}`;
      users.set(id, { ...given, id });
      return users.get(id) as object;
    })
    .egress((resource) => {
      if (resource.id === undefined)
        return resource.filter ? resource.filter.match([...users.values()]) : [...users.values()];
      const found = users.get(resource.id);
      if (!found) throw new Types.Error(404, null as unknown as string, 'not here');
      return found;
    })
    .degress((resource) => {
      if (!users.delete(resource.id ?? '')) throw new Types.Error(404, null as unknown as string, 'not here');
    });
  Config.set({
    patch: true,
    filter: true,
    bulk: { supported: true, maxOperations: 40, maxPayloadSize: 1_000_000 },
  } as never);
}

/** A SCIM server of someone else's making, in memory. One a process: SCIMMY keeps its schemas globally. */
export async function startScimmy(): Promise<{ url: string; users: Map<string, Stored>; close: () => void }> {
  declareUsers();
  const app = express();
  app.post('/token', (_, response) =>
    (response as { json(body: object): void }).json({ access_token: 'token', expires_in: 3600 }),
  );
  app.use('/scim/v2', new SCIMMYRouters({ type: 'bearer', handler: () => 'action' }));
  const server = createServer(app as never).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, users, close: () => server.close() };
}
