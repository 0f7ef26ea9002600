import type { RunEvent } from '@/api/reportTypes';

/** Something that happened, and what of the same kind happened to other parts of the same component right after it. */
export interface Gathered extends RunEvent {
  /** The place of the first among all events. */
  index: number;
  /** How many more parts it happened to. */
  more: number;
}

/** What happens to forty replicas at once is one thing that happens, in seconds from the first of them. */
const together = 2;

/** Events of a log, in their order; those of the parts of one component that follow each other closely as one. */
export function gathered(log: readonly RunEvent[]): Gathered[] {
  const result: Gathered[] = [];
  const last = new Map<string, Gathered>();
  log.forEach((event, index) => {
    const key = `${event.kind} ${event.subject}`;
    const before = last.get(key);
    if (before && isOfAPart(event) && event.at - before.at <= together) {
      before.more++;
      return;
    }
    const entry = { ...event, index, more: 0 };
    last.set(key, entry);
    result.push(entry);
  });
  return result;
}

const isOfAPart = ({ sentence }: RunEvent) => / #\d/.test(sentence);

/** The place of the entry that holds an event. */
export const entryOf = (entries: readonly Gathered[], event: number) =>
  entries.findLastIndex(({ index }) => index <= event);
