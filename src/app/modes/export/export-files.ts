/** What an export writes into the output folder, beside the reports. */
export const EXPORT_FILES = ['roster.csv', 'policy.yml', 'export-notes.csv'] as const;
