import { fileName } from './names.ts';

/** Whose artifacts: the input `artifact-name`, the tenant, and what the run did. */
export interface ArtifactsOf {
  prefix: string;
  tenant: string;
  mode: string;
}

/** The service's word for a name that is taken: by an artifact, or by one that was begun and never finished. */
export const NAME_TAKEN = /\(409\)|already exists/;

/** Characters of the input `artifact-name` that names have room for. */
const MOST_OF_PREFIX = 80;

/** A name that the artifact service and every file system takes. */
export function artifactName(text: string): string {
  return (
    text
      .replaceAll(/[^\w.() +@=,-]/g, '-')
      .replaceAll(/^[. ]+|[. ]+$/g, '')
      .slice(0, 200) || 'cxone-roster'
  );
}

/**
 * What the artifact of an attempt is called, and what it is called where the main step had begun the first one and was
 * killed before that was finished: the service gives a name once. The second one ends in a number as well, so that
 * patterns for the first one find it.
 */
export function artifactNames(of: ArtifactsOf, attempt: number): { first: string; second: string } {
  // What tells them apart stands at the end: of a name that is too long the beginning gives way.
  const stem = `${of.prefix.slice(0, MOST_OF_PREFIX)}-${fileName(of.tenant)}-${of.mode}-`;
  return { first: artifactName(`${stem}${attempt}`), second: artifactName(`${stem}0${attempt}`) };
}

/** The attempt whose artifact has this name, by either of its names; `null`: it is none of these. */
export function attemptOf(name: string, of: ArtifactsOf): number | null {
  const digits = /-0?(\d+)$/.exec(name)?.[1];
  if (digits === undefined) return null;
  const { first, second } = artifactNames(of, Number(digits));
  return name === first || name === second ? Number(digits) : null;
}

/** The attempt whose plan of this tenant an artifact holds, whatever the input `artifact-name` was; `null`: none. */
export function planAttemptOf(name: string, tenant: string): number | null {
  const [, prefix, digits] = /^(.*)-plan-0?(\d+)$/.exec(name) ?? [];
  return prefix !== undefined && prefix.endsWith(`-${fileName(tenant)}`) ? Number(digits) : null;
}
