/** What to do where another run of the same job finishes what this one did not, and spoils nothing. */
export const RUN_AGAIN = 'Run the job again: finished changes are not repeated.';
