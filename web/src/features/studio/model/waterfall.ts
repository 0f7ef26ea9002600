import type { SpanReport, TraceReport } from '@/api/reportTypes';

export interface Bar {
  where: string;
  what: string;
  depth: number;
  /** Shares of the whole request. */
  from: number;
  to: number;
  seconds: number;
  /** How long the request waited for it and nothing within it. */
  own: number;
  doing: string;
  /** It went on for nobody, or nobody ever waited for it. */
  isAside: boolean;
  note: string;
}

/** A trace as bars below one another: each span under what it is part of, in the order in which they began. */
export function barsOf(trace: TraceReport, most = 60): Bar[] {
  const { spans } = trace;
  const end = Math.max(trace.seconds, ...spans.map((span) => span.end ?? span.start)) || 1;
  const children = new Map<number, number[]>();
  spans.forEach(({ parent }, index) => {
    children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const bars: Bar[] = [];
  const visit = (index: number, depth: number) => {
    const span = spans[index];
    if (!span || bars.length >= most) return;
    bars.push({
      where: span.where,
      what: span.kind,
      depth,
      from: span.start / end,
      to: (span.end ?? end) / end,
      seconds: (span.end ?? end) - span.start,
      own: span.own,
      doing: span.doing,
      isAside: span.isBeside || span.isAbandoned,
      note: noteOf(span),
    });
    const inner = children.get(index) ?? [];
    for (const child of [...inner].sort((a, b) => startOf(spans, a) - startOf(spans, b))) {
      visit(child, depth + 1);
    }
  };
  for (const root of children.get(-1) ?? []) visit(root, 0);
  return bars;
}

const startOf = (spans: readonly SpanReport[], index: number) => spans[index]?.start ?? 0;

function noteOf(span: SpanReport): string {
  const notes = [
    span.attempt > 1 ? `attempt ${span.attempt}` : '',
    span.isHedge ? 'hedged' : '',
    span.isLost ? 'lost' : '',
    span.givenUpAt !== null ? 'given up' : '',
    span.isBeside ? 'nobody waits' : '',
  ];
  return notes.filter(Boolean).join(', ');
}

/** `waitingForConnection` as `waiting for connection`. */
export const doingInWords = (doing: string) =>
  doing.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
