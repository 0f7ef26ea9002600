/** Where things are. Every link goes through here. */
export const addresses = {
  home: '/',
  questions: '/questions',
  /** The question before it is answered: prompt, facts, past attempts, start. */
  question: (slug: string) => `/questions/${encodeURIComponent(slug)}`,
  /** The answer being written. */
  attempt: (id: string) => `/attempts/${encodeURIComponent(id)}`,
  scenarios: '/scenarios',
  /** The design studio of one scenario. */
  scenario: (slug: string) => `/scenarios/${encodeURIComponent(slug)}`,
  /** One of the designs of a scenario; `new` begins another. */
  design: (slug: string, id: string) =>
    `/scenarios/${encodeURIComponent(slug)}?design=${encodeURIComponent(id)}`,
  scorecards: '/scorecards',
  scorecard: (id: string) => `/scorecards/${encodeURIComponent(id)}`,
  settings: '/settings',
} as const;
