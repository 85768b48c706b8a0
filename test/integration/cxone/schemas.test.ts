import { describe, expect, it } from 'vitest';
import { people, PRESETS } from '../../tenant/server.ts';
import { open, request } from './pair.ts';

const asked = (paths: { path: string }[]): number => paths.filter(({ path }) => path.endsWith('/Schemas')).length;

describe('the extension that team and custom attributes are written to', () => {
  it('is asked for only where the roster has such a column', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(3) });
    await pair.tenant.read(request({ fields: ['userName', 'department'] }));
    expect(asked(pair.server.requests)).toBe(0);
    await pair.tenant.read(request({ fields: ['userName', 'team'] }));
    expect(asked(pair.server.requests)).toBe(1);
    expect(pair.tenant.capabilities.notes.join()).not.toContain('extension');
  });

  it('is noted where the tenant does not name it', async () => {
    await using pair = await open('generic', { ...PRESETS.generic, users: people(3) });
    const body = JSON.stringify({ totalResults: 1, Resources: [{ id: 'urn:ietf:params:scim:schemas:core:2.0:User' }] });
    pair.server.setFault({
      kind: 'status',
      status: 200,
      body,
      contentType: 'application/scim+json',
      match: { path: '/Schemas' },
    });
    await pair.tenant.read(request({ fields: ['team', 'attr.shift'] }));
    expect(pair.tenant.capabilities.notes).toContain(
      '/Schemas names no NICE extension: this tenant may ignore team, attr.shift',
    );
  });

  it('is unknown where there is no such route, and the read goes on', async () => {
    await using pair = await open('generic', {
      ...PRESETS.generic,
      users: people(3),
      offer: { ...PRESETS.generic.offer, schemas: false },
    });
    const state = await pair.tenant.read(request({ fields: ['team'] }));
    expect(state.read).toBe(3);
    expect(pair.tenant.capabilities.notes.join()).toContain('no /Schemas');
  });
});
