import { writeCsv } from '../../../src/text/csv.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * An HR system's export of made-up workers: no e-mail column, mixed statuses, columns nobody maps. The same for the
 * same number.
 */
export function hrExport(rows: number): { text: string; inactive: number; onLeave: number } {
  const header = [
    'WorkerID',
    'WorkerStatus',
    'UserID',
    'FirstName',
    'LastName',
    'RoleTitle',
    'Unit',
    'Desk',
    'HireDate',
    'TerminationDate',
    'ManagerID',
    'Salary Band',
  ];
  let inactive = 0;
  let onLeave = 0;
  const body = Array.from({ length: rows }, (_, at) => {
    const number = at + 1;
    const status = number % 11 === 0 ? 'Inactive' : number % 37 === 0 ? 'On Leave' : 'Active';
    if (status === 'Inactive') inactive += 1;
    if (status === 'On Leave') onLeave += 1;
    const hired = `${2010 + (number % 16)}-${pad(1 + (number % 12))}-${pad(1 + ((number * 5) % 28))}`;
    return [
      String(900_000 + number),
      status,
      `P${String(number).padStart(5, '0')}`,
      `Given${number}`,
      `Family${number}`,
      `Agent, level ${number % 4}`,
      `Unit ${number % 12}`,
      `Desk ${number % 30}`,
      number === 42 ? '2018-02-14' : hired,
      status === 'Inactive' ? '2026-06-30' : '',
      String(900_000 + (number % 40)),
      `B${number % 6}`,
    ];
  });
  return { text: writeCsv(header, body, { newline: '\r\n' }), inactive, onLeave };
}
