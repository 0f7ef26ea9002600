import type { Report, RunEvent } from '@/api/reportTypes';
import { type Cause, causesAt } from '../model/face';

/** Requests that failed of one cause at one place, and what the log says of it. */
export interface Reason {
  cause: string;
  where: string;
  count: number;
  /** By operation, the most frequent first. */
  rows: readonly Cause[];
  /** The first event that explains it; null where the log has none. */
  event: RunEvent | null;
  /** How many more of its kind there are at the same place. */
  more: number;
}

/** Which kinds of events explain a cause, the most telling first. */
const explaining: readonly [cause: RegExp, kinds: readonly string[]][] = [
  [/queue full/, ['QueueFull']],
  [/rate limit/, ['RateLimitBegan']],
  [/load shed/, ['SheddingBegan']],
  [/breaker open/, ['BreakerOpened']],
  [/no connection free/, ['PoolExhausted']],
  [/nobody there/, ['Crashed', 'Cut', 'AnswerWithdrawn', 'FailedOver', 'DrainCut', 'DeployBegan']],
  [
    /timed out/,
    ['Slowed', 'Cut', 'LossBegan', 'Paused', 'Crashed', 'StampedeBegan', 'TimeoutsBegan'],
  ],
  [/^failed/, ['Crashed', 'DrainCut', 'Cut', 'FailedOver']],
];

/** Why requests were dropped at a component or a link, the most frequent cause first. */
export function reasonsAt(report: Report, name: string): Reason[] {
  const groups = new Map<string, Cause[]>();
  for (const one of causesAt(report, name)) {
    const key = `${one.cause} at ${one.where}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((rows) => reasonOf(report.log, rows))
    .sort((one, other) => other.count - one.count);
}

function reasonOf(log: readonly RunEvent[], rows: readonly Cause[]): Reason {
  const { cause = '', where = '' } = rows[0] ?? {};
  const kinds = explaining.find(([pattern]) => pattern.test(cause))?.[1] ?? [];
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  for (const subject of subjectsOf(where)) {
    for (const kind of kinds) {
      const found = log.filter((event) => event.subject === subject && event.kind === kind);
      if (found[0]) return { cause, where, count, rows, event: found[0], more: found.length - 1 };
    }
  }
  return { cause, where, count, rows, event: null, more: 0 };
}

/** What happens on a link is told of the link, or of whom it leads to. */
function subjectsOf(where: string): string[] {
  const [from, to] = where.split('→');
  return to === undefined ? [where] : [where, to, from ?? ''];
}
