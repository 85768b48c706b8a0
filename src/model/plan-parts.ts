import { z } from 'zod';

/** Values under roster names, as plans and memories write them: `Attributes`. */
export const attributes = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]));

/** A role by its id, and its name where it has one: `RoleRef`. */
export const role = z.object({ value: z.string(), display: z.string().optional() });
