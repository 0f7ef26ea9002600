import type { Report } from '@/api/reportTypes';
import { objectiveRow } from './objectives';
import { dollars, rate, share } from './quantities';

export interface CompareRow {
  name: string;
  one: string;
  other: string;
  /** Which is better; null where they are equal or where neither is. */
  better: 'one' | 'other' | null;
  verdicts: readonly [string | null, string | null];
}

/** Two runs of one scenario side by side: what was asked for first, then cost and what each operation got. */
export function compare(one: Report, other: Report): CompareRow[] {
  const objectives = one.objectives.flatMap((mine): CompareRow[] => {
    const theirs = other.objectives.find(
      ({ objective }) =>
        objective.kind === mine.objective.kind && objective.operation === mine.objective.operation,
    );
    if (!theirs) return [];
    const row = objectiveRow(mine);
    const isFloor = row.needed.startsWith('≥');
    return [
      {
        name: row.name,
        one: row.measured,
        other: objectiveRow(theirs).measured,
        better: betterOf(mine.measured.value, theirs.measured.value, isFloor),
        verdicts: [mine.verdict, theirs.verdict],
      },
    ];
  });
  const operations = one.operations.flatMap((mine): CompareRow[] => {
    const theirs = other.operations.find(({ operation }) => operation === mine.operation);
    if (!theirs) return [];
    const failed = (report: typeof mine) => 1 - report.availability.value;
    return [
      plain(`${mine.operation} good answers`, mine.goodput.value, theirs.goodput.value, rate, true),
      plain(`${mine.operation} failed`, failed(mine), failed(theirs), share, false),
    ];
  });
  const cost = plain('cost a month', one.monthlyCost, other.monthlyCost, dollars, false);
  return [...objectives, cost, ...operations];
}

function plain(
  name: string,
  one: number,
  other: number,
  write: (value: number) => string,
  isFloor: boolean,
): CompareRow {
  const better = betterOf(one, other, isFloor);
  return { name, one: write(one), other: write(other), better, verdicts: [null, null] };
}

/** Less than a percent apart is no difference to speak of. */
function betterOf(one: number, other: number, isFloor: boolean): CompareRow['better'] {
  if (Math.abs(one - other) <= 0.01 * Math.max(Math.abs(one), Math.abs(other))) return null;
  return one > other === isFloor ? 'one' : 'other';
}
