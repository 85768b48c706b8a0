/** What `init` writes into a repository. */
export interface InitChoices {
  /** `owner/name@ref` of the action. */
  action: string;
  /** Who must review the roster, as CODEOWNERS names them; empty: nobody is named. */
  owners: string;
  /** The default branch. */
  branch: string;
  /** Someone who had no hand in a pull request has to approve it, where GitHub has no gates to ask for that. */
  secondPerson?: boolean;
}

const SECRETS = `          profile: cxone
          tenant: \${{ vars.CXONE_TENANT }}
          tenant-title: \${{ vars.CXONE_TITLE }}
          client-id: \${{ secrets.CXONE_CLIENT_ID }}
          client-secret: \${{ secrets.CXONE_CLIENT_SECRET }}
          access-key-id: \${{ secrets.CXONE_ACCESS_KEY_ID }}
          access-key-secret: \${{ secrets.CXONE_ACCESS_KEY_SECRET }}
`;

const SIGNED = `${SECRETS}          signing-key: \${{ secrets.CXONE_SIGNING_KEY }}
`;

const CHECKOUT = `      - uses: actions/checkout@v5
        with: { persist-credentials: false }
`;

const review = ({
  action,
}: InitChoices): string => `# Shows on each pull request what it would change in CXone. Writes nothing to CXone.
name: Roster review
on:
  pull_request:
    paths: ['roster.csv', '.github/cxone-*.yml']
permissions:
  contents: read
  pull-requests: write # the comment
  actions: read # what earlier runs left open, and who was taken out today
concurrency: # a newer push to the pull request replaces the plan that is under way
  group: roster-review-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  plan:
    runs-on: ubuntu-24.04
    environment: cxone-plan # credentials that may only read
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: plan
${SIGNED}`;

const apply = ({
  action,
  branch,
  secondPerson,
}: InitChoices): string => `# After the merge, every night, and by hand: does what was reviewed.
name: Roster apply
on:
  push:
    branches: [${JSON.stringify(branch)}]
    paths: ['roster.csv', '.github/cxone-*.yml']
  schedule:
    - cron: '17 4 * * *' # first and last days of work pass without a push
  workflow_dispatch:
    inputs:
      reviewed-plan:
        description: Hash of a plan that you have looked through, as a refused run shows it
        required: false
permissions:
  contents: read
  pull-requests: write # the comment says how it ended
  actions: read # finds the reviewed plan and what earlier runs left open
concurrency: # one after the other; none that waits is thrown out
  group: roster-apply
  queue: max
  cancel-in-progress: false
jobs:
  apply:
    runs-on: ubuntu-24.04
    environment: cxone-apply # credentials that may write: for the default branch alone
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: apply
          approval: required # also a push without a pull request needs a reviewed plan
${secondPerson ? '          approved-by-other: true # and the approval of someone who had no hand in it\n' : ''}\
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SIGNED}`;

const undo = ({
  action,
}: InitChoices): string => `# By hand: shows what takes an earlier apply back; with the hash of that plan it does it.
name: Roster undo
on:
  workflow_dispatch:
    inputs:
      run:
        description: Id of the run whose apply was wrong, the number at the end of its address
        required: true
      reviewed-plan:
        description: Hash of the plan that this workflow showed; leave it empty to see the plan first
        required: false
permissions:
  contents: read
  actions: read # what the run did lies in its artifact
  pull-requests: write # the comment of what is taken back says so
concurrency: # the queue of the applies
  group: roster-apply
  queue: max
  cancel-in-progress: false
jobs:
  undo:
    runs-on: ubuntu-24.04
    environment: cxone-apply
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: undo
          undo-run: \${{ inputs.run }}
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SIGNED}`;

const exporting = ({
  action,
}: InitChoices): string => `# By hand: tries the sign-in, then makes a roster and a policy of what CXone has now.
# Writes nothing to CXone.
name: Roster export
on:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  export:
    runs-on: ubuntu-24.04
    environment: cxone-plan
    steps:
      - uses: ${action}
        with:
          mode: check
${SECRETS}      - uses: ${action}
        with:
          mode: export
          retention-days: '3' # it holds everyone in full
${SECRETS}`;

/** The policy that `init` begins with: what it says are the defaults. */
export function firstPolicy(action: string): string {
  const [, owner = '', name = '', ref = ''] = /^([^/]+)\/([^/@]+)[^@]*@(.+)$/.exec(action) ?? [];
  const schema = `https://raw.githubusercontent.com/${owner}/${name}/${ref}/schema/policy.schema.json`;
  return `# yaml-language-server: $schema=${schema}
# What the roster may do. A key that is not here has its default: docs/policy.md lists them all.
version: 1
leavers:
  action: deactivate # leavers named in the file
  absent: report # people with an account who are not in the file: only named
`;
}

const codeowners = ({
  owners,
}: InitChoices): string => `# Needs "Require review from Code Owners" in the branch's protection.
/roster.csv                 ${owners}
/.github/cxone-policy.yml   ${owners}
/.github/cxone-override.yml ${owners}
/.github/workflows/         ${owners}
/.github/CODEOWNERS         ${owners}
`;

/** Workflows and code owners of a new repository, by path; roster and policy come on a pull request of their own. */
export function initFiles(choices: InitChoices): Readonly<Record<string, string>> {
  const workflows = {
    '.github/workflows/roster-review.yml': review(choices),
    '.github/workflows/roster-apply.yml': apply(choices),
    '.github/workflows/roster-export.yml': exporting(choices),
    '.github/workflows/roster-undo.yml': undo(choices),
  };
  return choices.owners === '' ? workflows : { ...workflows, '.github/CODEOWNERS': codeowners(choices) };
}
