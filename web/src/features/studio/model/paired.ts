import type { Estimate, OperationSamples, Report } from '@/api/reportTypes';
import type { RunRequest } from '@/api/studioTypes';
import { studentQuantile } from './student';

export interface Difference extends Omit<Estimate, 'halfWidth'> {
  /** Whether its interval leaves out that there is none. */
  isClear: boolean;
}

type Figure = Exclude<keyof OperationSamples, 'operation'>;

/**
 * By how much more an operation has of a figure in the first of two runs than in the other, replication by replication:
 * both met the same arrivals, so that what they share cancels out. Null where nothing pairs them.
 */
export function differenceOf(
  one: Report,
  other: Report,
  operation: string,
  figure: string,
): Difference | null {
  const samples = (report: Report) =>
    report.samples?.find((found) => found.operation === operation)?.[figure as Figure] as
      | readonly number[]
      | undefined;
  const mine = samples(one);
  const theirs = samples(other);
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return null;
  const differences = mine
    .slice(0, theirs.length)
    .map((value, index) => value - (theirs[index] ?? Number.NaN))
    .filter(Number.isFinite);
  if (differences.length < 2) return null;
  return intervalOf(differences, one.confidence);
}

function intervalOf(values: readonly number[], confidence: number): Difference {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (count - 1) / count);
  const half = error === 0 ? 0 : error * studentQuantile(confidence, count - 1);
  const [low, high] = [mean - half, mean + half];
  return { value: mean, low, high, isClear: low > 0 || high < 0 };
}

/** Why two runs cannot be paired, in a sentence; null where they can. */
export function unpaired(
  one: Report,
  other: Report,
  asked: readonly [RunRequest | null, RunRequest | null],
): string | null {
  if (one.seed !== other.seed) {
    return `The seeds differ, ${one.seed} and ${other.seed}: the two met other arrivals, and nothing pairs them.`;
  }
  if ((one.sliceOf ?? 1) !== (other.sliceOf ?? 1)) {
    return 'The two follow another share of the requests, so that nothing pairs them.';
  }
  const conditions = asked.map((request) =>
    JSON.stringify([request?.faults ?? [], request?.load ?? 1]),
  );
  if (conditions[0] !== conditions[1]) {
    return 'The two ran with other faults or another load: the differences are not of the designs alone.';
  }
  if (!one.samples || !other.samples)
    return 'The runs do not tell what each replication has shown.';
  return null;
}
