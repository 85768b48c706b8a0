import type { RosterEntry, RosterFile } from '../../model/entry.ts';
import type { Ledger } from '../issues/ledger.ts';

/** People who have a domain before it is the usual one, and those who may have a slip of it. */
const USUAL = 20;
const FEW = 2;

const domainOf = (userName: string): string => userName.slice(userName.lastIndexOf('@') + 1).toLowerCase();

/**
 * Warns of sign-in names whose domain is nearly the usual one: at `acme.exmaple` nobody gets the mail to sign in, and
 * the account is renamed to it.
 */
export function oddDomains(
  entries: readonly RosterEntry[],
  files: readonly RosterFile[],
  ledger: Ledger,
  isHere: (entry: RosterEntry) => boolean,
): void {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const { userName } = entry.profile;
    if (typeof userName !== 'string' || !isHere(entry)) continue;
    const domain = domainOf(userName);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= USUAL).map(([domain]) => domain);
  const slips = new Map<string, string>();
  for (const [domain, count] of counts) {
    const right = count <= FEW ? usual.find((each) => isSlip(domain, each)) : undefined;
    if (right !== undefined) slips.set(domain, right);
  }
  if (slips.size === 0) return;
  const labels = new Map(files.map(({ path, labels: own }) => [path, own['userName'] ?? 'userName']));
  for (const entry of entries) {
    const { userName } = entry.profile;
    const right = typeof userName === 'string' && isHere(entry) ? slips.get(domainOf(userName)) : undefined;
    if (typeof userName !== 'string' || right === undefined) continue;
    ledger.add(entry, {
      column: labels.get(entry.file) ?? 'userName',
      field: 'userName',
      code: 'odd-domain',
      severity: 'warning',
      found: userName,
      expected: `the domain that most people have (${right}), if this is a slip`,
      suggestion: `${userName.slice(0, userName.lastIndexOf('@') + 1)}${right}`,
    });
  }
}

/** One letter more or less before the last point, or two neighbours exchanged anywhere. `.co` is no slip of `.com`. */
function isSlip(domain: string, usual: string): boolean {
  if (domain.length === usual.length) {
    const at = Array.from(usual).findIndex((letter, index) => letter !== domain[index]);
    return (
      at >= 0 &&
      domain[at] === usual[at + 1] &&
      domain[at + 1] === usual[at] &&
      domain.slice(at + 2) === usual.slice(at + 2)
    );
  }
  const [long, short] = domain.length > usual.length ? [domain, usual] : [usual, domain];
  if (long.length !== short.length + 1 || long.slice(long.lastIndexOf('.')) !== short.slice(short.lastIndexOf('.')))
    return false;
  // A figure more is another domain: acme2.com.
  return Array.from(long).some(
    (letter, at) => /[a-z.]/.test(letter) && long.slice(0, at) + long.slice(at + 1) === short,
  );
}
