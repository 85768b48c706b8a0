import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runProvenance } from '../../../src/github/provenance.ts';
import { readContext } from '../../../src/github/run-context.ts';
import { runProvenanceSchema } from '../../../src/model/provenance.ts';

const ENV = {
  GITHUB_REPOSITORY: 'example/roster',
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_ACTOR: 'ann',
  GITHUB_TRIGGERING_ACTOR: 'ben',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a91f3d2c0ffee0000000000000000000000000aa',
  GITHUB_WORKFLOW_REF: 'example/roster/.github/workflows/roster.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: 'b000000000000000000000000000000000000001',
  GITHUB_ACTION_REPOSITORY: 'your-org/cxone-roster',
  GITHUB_ACTION_REF: 'c000000000000000000000000000000000000002',
  RUNNER_NAME: 'runner-7',
};

describe('where a run comes from', () => {
  it('is what the runner says, with the digest of the file that runs', async () => {
    const context = await readContext(ENV, {});
    const said = await runProvenance(context, ENV, import.meta.filename);
    expect(said).toEqual({
      run_id: '4711',
      attempt: 2,
      workflow: {
        path: '.github/workflows/roster.yml',
        ref: 'refs/heads/main',
        commit: ENV.GITHUB_WORKFLOW_SHA,
      },
      trigger: 'push',
      actor: 'ann',
      triggering_actor: 'ben',
      repository: 'example/roster',
      ref: 'refs/heads/main',
      commit: ENV.GITHUB_SHA,
      runner: 'runner-7',
      action: {
        repository: 'your-org/cxone-roster',
        ref: ENV.GITHUB_ACTION_REF,
        commit: ENV.GITHUB_ACTION_REF,
        sha256: createHash('sha256')
          .update(readFileSync(import.meta.filename))
          .digest('hex'),
      },
    });
    expect(runProvenanceSchema.parse(said)).toEqual(said);
  });

  it('is empty where the runner says nothing, and a tag is no commit', async () => {
    const context = await readContext({}, {});
    const said = await runProvenance(context, { GITHUB_ACTION_REF: 'v1' }, '/no/such/file');
    expect(said).toMatchObject({ attempt: 1, workflow: { path: '', ref: '', commit: '' } });
    expect(said.action).toEqual({ repository: '', ref: 'v1', commit: null, sha256: null });
  });
});
