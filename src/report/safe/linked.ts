import type { RunReport } from '../../model/run.ts';
import type { Ink } from './ink.ts';

/**
 * Names in our texts that a reader can follow: pages of the guide, files of the artifact, the run. All are this run's:
 * another run is *that run*, and what it stored *its artifact*.
 */
const NAMES = new RegExp(
  [
    String.raw`docs\/([a-z-]+)\.md`,
    String.raw`roster-errors\.csv of the artifact`,
    String.raw`\bthe artifact\b(?! (?:of|service|storage)\b)`,
    String.raw`\bthe run(?= (?:says|names)|[;,.] |\.?$)`,
  ].join('|'),
  'gu',
);

/** Names and lines of the interface, which our texts have between backticks: escaped by now. */
const INTERFACE = /&#96;([a-z/](?:(?!&#96;).){0,300}?)&#96;/giu;
/** A name with a hash to copy: as one piece. */
const WITH_HASH = /^[a-z][a-z_-]{1,40}: (?:[\da-f]|<!-- -->){64,}$/u;

/**
 * A text of ours with links instead of file names, and names of the interface as such, escaped as they are. Without an
 * address a name stays as it is.
 * @param written already escaped, for the place that the ink writes
 */
export function linked({ links }: Pick<RunReport, 'links'>, written: string, ink: Ink): string {
  const named = written.replaceAll(
    INTERFACE,
    (_, line: string) => `<code>${WITH_HASH.test(line) ? line.replaceAll('<!-- -->', '') : line}</code>`,
  );
  return named.replaceAll(NAMES, (name: string, page: string | undefined) => {
    if (page !== undefined)
      return links.help ? ink.link(`the help page “${page.replaceAll('-', ' ')}”`, `${links.help}/${page}.md`) : name;
    if (name === 'the run') return links.run ? ink.link(name, links.run) : name;
    if (!links.artifact) return name;
    return ink.link(name === 'the artifact' ? name : 'the errors file', links.artifact);
  });
}
