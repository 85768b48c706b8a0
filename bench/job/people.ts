import type { Person } from '../../test/tenant/people.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The body of a bulk request that creates these people, every column of the roster included. */
export function bulkOf(batch: readonly Person[]): string {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: batch.map((person, i) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `b${i}`,
      data: {
        schemas: [USER, ENTERPRISE],
        userName: person.userName,
        externalId: person.externalId,
        name: { givenName: person.givenName, familyName: person.familyName },
        displayName: person.displayName,
        title: person.title,
        active: true,
        emails: [{ value: person.email, type: 'work', primary: true }],
        phoneNumbers: [{ value: person.phone, type: 'work' }],
        [ENTERPRISE]: { department: person.department },
      },
    })),
  });
}
