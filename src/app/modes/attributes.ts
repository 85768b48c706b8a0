import { analyse, summarise } from '../../attributes/analysis.ts';
import { attributesCsv, attributesJson } from '../../attributes/files.ts';
import type { DefinitionQuery, DefinitionReading } from '../../model/definition.ts';
import { Failure } from '../../model/failure.ts';
import { counted } from '../../text/figures.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import { isoTime } from '../../text/days.ts';

/** As the tutorial's receivers know the sender of these events. */
const SOURCE = 'cxone_attribute_querier';

/**
 * Lists the tenant's custom attribute definitions and judges them. Violations are findings, not failures. What was read
 * is written to `attributes.json` and `attributes.csv` whatever ended the listing, and receivers hear of either
 * end.
 */
export async function listAttributes(request: RunRequest, services: Services, session: Session): Promise<void> {
  session.add(await services.checkTenant());
  if (session.stopped) return;
  const query: DefinitionQuery = request.definitions ?? { pageSize: 250 };
  await session.journal?.append({
    event: 'attributes.started',
    status: 'started',
    filters: {
      type: query.type ?? null,
      scope: query.scope ?? null,
      validation_rule: query.rule ?? null,
      page_size: query.pageSize,
    },
  });
  const reading = await read(query, services, session);
  const items = reading.definitions.map(analyse);
  const summary = summarise(items, reading);
  session.report.definitions = { items, summary, complete: reading.status === 'complete' };
  services.log.line(
    `Attributes ${counted(items.length, 'definition')} on ${counted(reading.pages, 'page')}: ` +
      `${summary.type_compatibility_violations} of another type, ${summary.default_value_violations} with a wrong ` +
      `default`,
  );
  await services.files.write('attributes.json', attributesJson(items, summary));
  await services.files.write('attributes.csv', attributesCsv(items));

  const { failure } = reading;
  if (failure) session.fail(failure);
  await session.journal?.append(
    failure
      ? { event: 'attributes.failed', status: 'failed', summary, error: failure.message }
      : { event: 'attributes.completed', status: 'completed', summary },
  );
  const timestamp = isoTime(services.clock.now());
  session.notifier.notify('attributes', {
    source: SOURCE,
    timestamp,
    status: failure ? 'FAILURE' : 'SUCCESS',
    summary: { ...summary, error: failure ? failure.message : undefined },
  });
}

/**
 * A tenant that cannot be reached or signed in to ends a listing like one that is interrupted: with what was read, here
 * nothing.
 */
async function read(query: DefinitionQuery, services: Services, session: Session): Promise<DefinitionReading> {
  const nothing = (failure: Failure): DefinitionReading => ({
    status: 'incomplete',
    definitions: [],
    pages: 0,
    failedPages: 0,
    latencies: [],
    failure,
  });
  const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
  try {
    session.report.capabilities = await tenant.connect();
    if (!tenant.definitions)
      return nothing(
        new Failure(
          'config-invalid',
          'This tenant’s client cannot list attribute definitions.',
          'Choose the profile `attributes`.',
        ),
      );
    return await tenant.definitions(query);
  } catch (error) {
    if (error instanceof Failure) return nothing(error);
    throw error;
  } finally {
    session.report.traffic = tenant.traffic;
    await tenant.close();
  }
}
