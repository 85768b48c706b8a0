import type { Inputs } from './inputs.ts';

/** What to call the tenant in reports: the input, else the host its SCIM routes lie on, else the profile. */
export function tenantName(inputs: Inputs): string {
  if (inputs.tenant) return inputs.tenant;
  for (const url of [inputs.scimUrl, inputs.apiUrl]) {
    if (url && URL.canParse(url)) return new URL(url).host;
  }
  return inputs.profile;
}

/** A name that is safe as one folder or artifact name. */
export function fileName(text: string): string {
  return (
    text
      .replaceAll(/[^\w.-]+/g, '_')
      .replace(/^\.+/, '_')
      .slice(0, 80) || 'tenant'
  );
}
