/** A design with comments and with every way of writing things down. */
export const design = `# The card network is slow and not ours.
id: d-launch
title: Pay behind a breaker
components:
  shoppers: {kind: clients, at: [0, 1]}
  # Two of them live in each zone.
  checkout: {kind: service, replicas: 6, cores: 2, at: [2, 1]}   # in front
  sessions:
    kind: cache
    ttl: uniform(10 s, 30 s)  # not all at once
    healthCheck:
      every: 2 s
  orders:   {kind: sql-database, replicas: {count: 1, lag: 20 ms}, at: [3, 1]}
links:
  - shoppers -> checkout
  # Reads first.
  - checkout -> sessions: {timeout: 50 ms}
  - checkout -> orders:
      timeout: 500 ms
handlers:
  pay@checkout:
    - compute: lognormal(mean 2 ms, p99 6 ms)
    - read: sessions
      miss: [{read: orders}, {put: sessions}]
    - write: orders          # the outbox too
  "*@orders": [{reply: }]
`;

/** The lines that a change took and gave. */
export function changed(after: string, before = design) {
  const old = before.split('\n');
  const now = after.split('\n');
  return {
    gone: old.filter((line) => !now.includes(line)),
    came: now.filter((line) => !old.includes(line)),
  };
}
