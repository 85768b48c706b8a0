import type { TenantHandle } from '../../tenant/server.ts';
import type { Json } from '../../tenant/wire.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Json;
}

export interface Client {
  (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** A bare client with a token of its own: paths below the SCIM base, or below the origin where they begin with `//`. */
export async function clientOf(tenant: TenantHandle): Promise<Client> {
  const { clientId, clientSecret, clientAuth } = tenant.settings.auth;
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  if (clientAuth === 'basic') {
    headers['authorization'] = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  } else {
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
  }
  const granted = await fetch(tenant.tokenUrl, { method: 'POST', headers, body: form.toString() });
  const token = ((await granted.json()) as Json)['access_token'] as string;
  return async (method, path, body, more) => {
    const url = path.startsWith('//') ? tenant.url + path.slice(1) : tenant.scimUrl + path;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...more },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: text.startsWith('{') ? (JSON.parse(text) as Json) : {},
    };
  };
}
