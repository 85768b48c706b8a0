import { type RunReport, titleOf } from '../../model/run.ts';
import { counted } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import { endedTitle, type ModePage } from './mode-page.ts';

export const entraPage: ModePage = {
  headline: (run) => {
    const { reason, entra } = run;
    const name = `Entra settings of ${titleOf(run)}`;
    if (reason !== 'none') return endedTitle(name, reason);
    if (!entra) return null;
    return {
      title: `${name}: written`,
      verdict:
        `entra-config.json leads to ${entra.scimUrl}; ` +
        `${counted(entra.groups.length, 'group is', 'groups are')} mapped to roles.`,
      next: 'Enter the addresses and mappings in Entra, and the token there by hand: it is not in the file.',
    };
  },
  sections: groups,
};

function groups({ entra }: RunReport, ink: Ink): Section[] {
  const rows = (entra?.groups ?? []).map(({ group, role, display }) => ({
    cells: [ink.text(group), ink.text(role), ink.text(display)],
  }));
  return rows.length > 0
    ? [
        {
          name: 'groups',
          symbol: '🔑',
          title: 'Groups and the roles they stand for',
          columns: ['Group in Entra', 'Role in the policy', 'Role in CXone'],
          rows,
          open: true,
        },
      ]
    : [];
}
