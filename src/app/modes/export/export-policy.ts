import type { Scalar } from 'yaml';
import { forbiddenText } from '../../../policy/secrecy.ts';
import { DEFAULTS, LONGEST_PATTERN } from '../../../policy/defaults.ts';

/** A role as the exported policy allows it. */
export interface ExportedRole {
  /** What rosters call it. */
  key: string;
  /** The tenant's name, where it is another. */
  display?: string;
}

/** What an exported policy holds. */
interface PolicyParts {
  roles: readonly ExportedRole[];
  /** Names of skills that someone has. */
  skills?: readonly string[];
  /** Most roles that one account has. */
  maxPerUser: number;
  /** userNames of accounts that the roster cannot hold. */
  protected: readonly string[];
  /** Lines at the top of the file. */
  remarks: readonly string[];
}

/** A name as a pattern that matches nothing else. */
const literal = (name: string): string => name.replaceAll(/[*?[\]{}()\\]/g, String.raw`\$&`);

/**
 * A name as a pattern of the policy. Where that may not hold the name – it refuses what looks like an address or a
 * secret – its beginning stands for it: rather someone more is protected than this one is not.
 */
function protecting(name: string): string {
  const whole = literal(name);
  if (whole.length <= LONGEST_PATTERN && forbiddenText(whole) === null) return whole;
  return `${literal(Array.from(name).slice(0, 12).join('')).replaceAll(/[:/]/g, '?')}*`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The text of a policy file that allows these roles and leaves every other key at its default. */
export async function policyText({
  roles,
  skills = [],
  maxPerUser,
  protected: names,
  remarks,
}: PolicyParts): Promise<string> {
  const { Document, isMap, isScalar } = await import('yaml');
  const allowed = Object.fromEntries(roles.map(({ key, display }) => [key, display === undefined ? {} : { display }]));
  const document = new Document({
    version: 1,
    roles:
      roles.length > 0
        ? { allowed, maxPerUser: maxPerUser > DEFAULTS.roles.maxPerUser ? maxPerUser : undefined }
        : undefined,
    skills: skills.length > 0 ? { allowed: [...new Set(skills.map(literal))].sort() } : undefined,
    protected: names.length > 0 ? [...new Set(names.map(protecting))] : undefined,
  });
  const about = (key: string, text: string): void => {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair) (pair.key as Scalar).commentBefore = ` ${text}`;
  };
  document.commentBefore = remarks.map((line) => ` ${oneLine(line)}`).join('\n');
  about('roles', 'Least privilege: the roles that people have today. What is not here is refused.');
  about('protected', 'Accounts that a roster row cannot describe (export-notes.csv says why): never changed.');
  return document.toString({ lineWidth: 0 });
}
