import type { OutputFile } from '../interface/modes.ts';
import type { Content } from '../model/content.ts';
import { Failure } from '../model/failure.ts';
import type { RunReport } from '../model/run.ts';
import { planMembers } from '../plan/plan-json.ts';
import { commentState, renderComment } from '../report/pages/comment-page.ts';
import { renderRosterErrorsCsv } from '../report/pages/errors-csv.ts';
import { htmlPieces } from '../report/pages/html.ts';
import { resultsCsv } from '../report/pages/results-csv.ts';
import { renderSummary } from '../report/pages/summary-page.ts';
import type { RunFiles, Services } from './ports.ts';
import { errorText } from '../text/errors.ts';
import { jsonPieces } from '../text/json-pieces.ts';

/** Writes every report of a run; one that cannot be written does not keep the others back. */
export async function writeReports(report: RunReport, services: Services, files: RunFiles): Promise<void> {
  const write = async (name: OutputFile, render: () => Content): Promise<string | null> => {
    try {
      return await services.files.write(name, render());
    } catch (error) {
      services.log.warning(
        error instanceof Failure ? error.message : `${name} could not be written: ${errorText(error)}`,
      );
      return null;
    }
  };
  const { plan } = report;
  // A plan that lies there already was written before anything was sent: it holds more than a recovered one.
  if (plan) files.planPath ??= await write('plan.json', () => jsonPieces(planMembers(plan)));
  await write('results.csv', () => resultsCsv(report));
  await write('roster-errors.csv', () => renderRosterErrorsCsv(report.roster));
  await write('comment.md', () => renderComment(report, { state: commentState(report) }).text);
  await write('summary.md', () => renderSummary(report));
  files.reportPath = await write('report.html', () => htmlPieces(report));
}
