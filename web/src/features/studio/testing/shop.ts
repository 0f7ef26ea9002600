/** The design that is kept of the shop. */
export const text = `id: d-shop
title: A shop
components:
  shoppers: {kind: clients, at: [0, 0]}
  app: {kind: service, replicas: 2, at: [1, 0]} # two for now
links:
  - shoppers -> app
`;

export const now = '2026-05-04T10:00:00Z';
/** What it was in the version before. */
export const former = text.replace('replicas: 2', 'replicas: 5');

const field = (name: string, more = {}) => ({
  name,
  type: 'count',
  meaning: `How many ${name} there are.`,
  default: '2',
  minimum: 1,
  maximum: 100,
  words: [],
  fields: [],
  ...more,
});

export const kinds = {
  kinds: [
    { name: 'clients', meaning: 'People.', role: 'client', fields: [] },
    { name: 'load-balancer', meaning: 'Before a service.', role: 'balancer', fields: [] },
    { name: 'service', meaning: 'Runs handlers.', role: 'service', fields: [field('replicas')] },
  ],
  linkFields: [field('timeout', { type: 'duration', default: null })],
  stepWords: [],
};

export const scenario = {
  slug: 'shop',
  title: 'A shop at noon',
  summary: '',
  level: 'senior',
  briefHtml: '<p>Sell.</p>',
  clarificationCount: 1,
  estimates: [],
  operations: [],
  profile: [],
  faults: [],
  objectives: ['p99 of pay at most 1 s'],
  budget: null,
  given: [],
  starter: text,
};
