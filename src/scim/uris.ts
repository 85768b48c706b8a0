/** Schema URIs of RFC 7643 and RFC 7644, and the extension NiCE publishes for users. */
export const URI = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  nice: 'urn:ietf:params:scim:schemas:extension:nice:2.0:User',
  patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
} as const;
