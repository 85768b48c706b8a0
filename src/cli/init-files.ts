/** What `init` writes into a repository. */
export interface InitChoices {
  /** `owner/name@ref` of the action. */
  action: string;
  /** Who must review the roster, as CODEOWNERS names them; empty: nobody is named. */
  owners: string;
  /** The default branch. */
  branch: string;
}

const SECRETS = `          profile: cxone
          tenant: \${{ vars.CXONE_TENANT }}
          client-id: \${{ secrets.CXONE_CLIENT_ID }}
          client-secret: \${{ secrets.CXONE_CLIENT_SECRET }}
          access-key-id: \${{ secrets.CXONE_ACCESS_KEY_ID }}
          access-key-secret: \${{ secrets.CXONE_ACCESS_KEY_SECRET }}
          signing-key: \${{ secrets.CXONE_SIGNING_KEY }}
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
  pull-requests: write
concurrency:
  group: roster-review-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  plan:
    runs-on: ubuntu-24.04
    environment: cxone-plan # its credentials only need to read
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: plan
${SECRETS}`;

const apply = ({
  action,
  branch,
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
  pull-requests: write
  actions: read # finds the reviewed plan and what earlier runs left open
concurrency:
  group: roster-apply
  cancel-in-progress: false
jobs:
  apply:
    runs-on: ubuntu-24.04
    environment: cxone-apply # limit it to the default branch: Settings, Environments
    steps:
${CHECKOUT}      - uses: ${action}
        with:
          mode: apply
          reviewed-plan: \${{ inputs.reviewed-plan }}
${SECRETS}`;

const SCHEMA = 'https://raw.githubusercontent.com/your-org/cxone-roster/v1/schema/policy.schema.json';

const POLICY = `# yaml-language-server: $schema=${SCHEMA}
# What the roster may do. A key that is not here has its default: docs/policy.md lists them all.
version: 1
leavers:
  action: deactivate # leavers named in the file
  absent: report # people with an account who are not in the file: only named
`;

const codeowners = ({
  owners,
}: InitChoices): string => `# Needs "Require review from Code Owners" in the branch's protection.
/roster.csv                ${owners}
/.github/cxone-policy.yml  ${owners}
/.github/cxone-override.yml ${owners}
/.github/workflows/        ${owners}
/.github/CODEOWNERS        ${owners}
`;

const ROSTER = `Employee ID,Username,First Name,Last Name,Title,Department,Status
`;

/**
 * The files of a new repository, by path.
 * @param roster text of the first roster; only the header unless given
 */
export function initFiles(choices: InitChoices, roster: string | undefined): Readonly<Record<string, string>> {
  return {
    '.github/workflows/roster-review.yml': review(choices),
    '.github/workflows/roster-apply.yml': apply(choices),
    '.github/cxone-policy.yml': POLICY,
    ...(choices.owners !== '' && { '.github/CODEOWNERS': codeowners(choices) }),
    'roster.csv': roster ?? ROSTER,
  };
}
