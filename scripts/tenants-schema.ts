import { INPUTS, type InputDefinition, type InputName } from '../src/interface/inputs.ts';
import { PACE, TENANT } from './input-groups.ts';

/** Inputs that a tenant of the list may set. Secrets are not among them: they lie in the tenant's environments. */
export const TENANT_INPUTS = [
  'roster',
  'policy',
  ...TENANT,
  'operations',
  'on-invalid-rows',
  'partial-roster',
  ...PACE,
  'webhook-url',
] as const satisfies InputName[];

const text = { type: 'string', minLength: 1, maxLength: 2000 };
const slug = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' };
/** GitHub's limit for the name of an environment is 255 characters. */
const environment = { type: 'string', minLength: 1, maxLength: 255 };

/** What JSON may stand for an input. */
function valueSchema({ description, kind }: InputDefinition): object {
  switch (kind.type) {
    case 'choice':
      return { description, type: 'string', enum: kind.values };
    case 'integer':
      return { description, type: 'integer', minimum: kind.min, maximum: kind.max };
    case 'integer-or':
      return {
        description,
        anyOf: [
          { type: 'string', enum: [kind.word] },
          { type: 'integer', minimum: kind.min, maximum: kind.max },
        ],
      };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'lines':
      return {
        description: description.replace(', one path a line', '').replace(', one a line', ''),
        anyOf: [text, { type: 'array', items: text, minItems: 1 }],
      };
    case 'list':
      return {
        description: description.replace(', comma-separated', ''),
        type: 'array',
        items: { type: 'string', enum: kind.values },
        minItems: 1,
      };
    case 'hash':
      return { description, type: 'string', pattern: '^[0-9a-fA-F]{64}$' };
    case 'text':
      return { description, ...text };
  }
}

/** JSON Schema (2020-12) of the committed list of tenants, made from the registry of inputs. */
export function tenantsSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/your-org/cxone-roster/v1/.github/actions/tenants/tenants.schema.json',
    title: 'Tenants of the reusable workflows',
    description: 'One job for each tenant. No secrets: they lie in the environments.',
    type: 'object',
    required: ['tenants'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      tenants: {
        type: 'array',
        minItems: 1,
        maxItems: 256,
        items: {
          type: 'object',
          required: ['name'],
          additionalProperties: false,
          properties: {
            name: {
              description:
                'Short name: of the job, its concurrency group, its artifacts; `<name>-plan` and `<name>-apply` ' +
                'are its environments unless given.',
              ...slug,
            },
            environments: {
              description: 'Environments of this tenant, where they are not `<name>-plan` and `<name>-apply`.',
              type: 'object',
              additionalProperties: false,
              properties: { plan: environment, apply: environment },
            },
            ...Object.fromEntries(TENANT_INPUTS.map((name) => [name, valueSchema(INPUTS[name])])),
          },
        },
      },
    },
  };
}
