import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planCase } from './cases.ts';

const FOLDER = new URL('../../fixtures/hr-exports/', import.meta.url);
const PAGE = readFileSync(new URL('../../../docs/hr-systems.md', import.meta.url), 'utf8');

/** The lines of policy that the page gives under a heading; `''` where it says that none are needed. */
function policyOf(heading: string): string {
  const section = PAGE.split('\n## ').find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/hr-systems.md has no section “${heading}”`);
  return /```yaml\n([^]*?)```/.exec(section)?.[1] ?? '';
}

const LEFT = 'deactivate 1002';
const TITLE = 'update 1003';
const NEW = 'create 9001';

/** Section of the page, and what the export plans against the 30 people of tenant.csv. */
const SYSTEMS: Record<string, { heading: string; operations: string[] }> = {
  'adp.csv': { heading: 'ADP Workforce Now', operations: [LEFT, 'deactivate 1003', NEW] },
  'bamboohr.csv': { heading: 'BambooHR', operations: [LEFT, TITLE, NEW] },
  'cxone-upload.csv': {
    heading: "CXone's own upload template",
    operations: [TITLE, 'create nia.newman@acme.example'],
  },
  'entra.csv': { heading: 'Microsoft Entra', operations: [LEFT, TITLE, NEW] },
  'google-workspace.csv': { heading: 'Google Workspace', operations: [LEFT, TITLE, NEW] },
  'hibob.csv': { heading: 'HiBob', operations: [LEFT, TITLE, NEW] },
  'okta.csv': { heading: 'Okta', operations: [LEFT, TITLE, NEW] },
  'oracle-hcm.csv': { heading: 'Oracle HCM Cloud', operations: [LEFT, TITLE, NEW] },
  'paylocity.csv': { heading: 'Paylocity', operations: [LEFT, TITLE, NEW] },
  'personio.csv': { heading: 'Personio', operations: [LEFT, TITLE, NEW] },
  'rippling.csv': { heading: 'Rippling', operations: [LEFT, TITLE, NEW] },
  'successfactors.csv': { heading: 'SAP SuccessFactors', operations: [LEFT, TITLE, NEW] },
  'ukg.csv': { heading: 'UKG Pro', operations: [LEFT, TITLE, NEW] },
  'workday.csv': { heading: 'Workday', operations: [LEFT, TITLE, NEW] },
};

describe('exports of HR systems', () => {
  it('are all planned here', () => {
    expect(Object.keys(SYSTEMS).sort()).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(Object.entries(SYSTEMS))(
    '%s is read as it is, with the lines of policy on the page',
    async (name, system) => {
      const policy = policyOf(system.heading);
      expect(policy.trim().split('\n').length).toBeLessThanOrEqual(3);
      const result = await planCase(name, { bytes: readFileSync(new URL(name, FOLDER)), policy });
      expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result).toMatchObject({ exit: 0, invalidRows: 0 });
      expect(result.operations).toEqual(system.operations);
    },
  );
});
