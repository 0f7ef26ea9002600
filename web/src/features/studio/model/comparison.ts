import type { Report } from '@/api/reportTypes';
import { objectiveRow, type Writer, writerOf } from './objectives';
import { type Difference, differenceOf } from './paired';
import { dollars, fineShare, rate, share } from './quantities';

export interface CompareRow {
  name: string;
  one: string;
  other: string;
  /** By how much more the first has, with its interval; null where nothing pairs them. */
  difference: string | null;
  /** Which is better; null where they are equal or where neither is. */
  better: 'one' | 'other' | null;
  verdicts: readonly [string | null, string | null];
}

/**
 * Two runs of one scenario side by side: what was asked for first, then cost and what each operation got. Of runs that
 * are paired, the differences decide which is better.
 */
export function compare(one: Report, other: Report, isPaired = false): CompareRow[] {
  const pair = (operation: string | null, figure: string) =>
    isPaired && operation !== null ? differenceOf(one, other, operation, figure) : null;
  const objectives = one.objectives.flatMap((mine): CompareRow[] => {
    const theirs = other.objectives.find(
      ({ objective }) =>
        objective.kind === mine.objective.kind && objective.operation === mine.objective.operation,
    );
    if (!theirs) return [];
    const row = objectiveRow(mine);
    const isFloor = row.needed.startsWith('≥');
    const { kind, operation } = mine.objective;
    const difference = pair(operation, kind);
    return [
      {
        name: row.name,
        one: row.measured,
        other: objectiveRow(theirs).measured,
        difference: difference && inWords(difference, writerOf(kind)),
        better: betterOf(mine.measured.value, theirs.measured.value, isFloor, difference),
        verdicts: [mine.verdict, theirs.verdict],
      },
    ];
  });
  const operations = one.operations.flatMap((mine): CompareRow[] => {
    const theirs = other.operations.find(({ operation }) => operation === mine.operation);
    if (!theirs) return [];
    const { operation } = mine;
    const failed = (report: typeof mine) => 1 - report.availability.value;
    const answered = pair(operation, 'availability');
    return [
      plain(`${operation} good answers`, mine.goodput.value, theirs.goodput.value, rate, true, {
        difference: pair(operation, 'goodput'),
      }),
      plain(`${operation} failed`, failed(mine), failed(theirs), share, false, {
        difference: answered && negated(answered),
      }),
    ];
  });
  const apart = one.monthlyCost - other.monthlyCost;
  const cost = plain('cost a month', one.monthlyCost, other.monthlyCost, dollars, false, {
    difference: isPaired ? { value: apart, low: apart, high: apart, isClear: apart !== 0 } : null,
  });
  return [...objectives, cost, ...operations];
}

function plain(
  name: string,
  one: number,
  other: number,
  write: (value: number) => string,
  isFloor: boolean,
  { difference }: { difference: Difference | null },
): CompareRow {
  return {
    name,
    one: write(one),
    other: write(other),
    difference: difference && inWords(difference, write),
    better: betterOf(one, other, isFloor, difference),
    verdicts: [null, null],
  };
}

const negated = ({ value, low, high, isClear }: Difference): Difference => ({
  value: -value,
  low: -high,
  high: -low,
  isClear,
});

/** A share that is 1 % more is another thing than one percent of it. */
const points: Writer = (value) => share(value).replace('%', 'points');

/** `+120 ms ± 15 ms`; where the interval leaves open which is more, `none seen ± 15 ms`. */
function inWords(difference: Difference, writer: Writer): string {
  const isShare = writer === share || writer === fineShare;
  const write = isShare ? points : writer;
  const { value, low, high, isClear } = difference;
  const half = (high - low) / 2;
  if (!isClear) return half > 0 ? `none seen ± ${write(half)}` : 'none';
  const sign = value < 0 ? '−' : '+';
  if (half === 0) return sign + write(Math.abs(value));
  // Points are told once for both.
  const size = write(Math.abs(value));
  return `${sign}${isShare ? size.replace(' points', '') : size} ± ${write(half, value)}`;
}

/** Unpaired, less than a percent apart is no difference to speak of. */
function betterOf(
  one: number,
  other: number,
  isFloor: boolean,
  difference: Difference | null,
): CompareRow['better'] {
  if (difference) {
    return difference.isClear ? (difference.value > 0 === isFloor ? 'one' : 'other') : null;
  }
  if (Math.abs(one - other) <= 0.01 * Math.max(Math.abs(one), Math.abs(other))) return null;
  return one > other === isFloor ? 'one' : 'other';
}
