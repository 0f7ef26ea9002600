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
  rounds: '/rounds',
  /** A design round that goes on. */
  round: (id: string) => `/rounds/${encodeURIComponent(id)}`,
  roundScorecard: (id: string) => `/rounds/${encodeURIComponent(id)}/scorecard`,
  /** The run that a round was judged by, at a moment and with a component or link selected. */
  roundPlayback: (id: string, at: number | null = null, select: string | null = null) => {
    const search = new URLSearchParams();
    if (at !== null) search.set('at', String(at));
    if (select) search.set('select', select);
    const rest = search.toString();
    return `/rounds/${encodeURIComponent(id)}/playback${rest === '' ? '' : `?${rest}`}`;
  },
  /** One of the designs of a scenario; `new` begins another. */
  design: (slug: string, id: string) =>
    `/scenarios/${encodeURIComponent(slug)}?design=${encodeURIComponent(id)}`,
  scorecards: '/scorecards',
  scorecard: (id: string) => `/scorecards/${encodeURIComponent(id)}`,
  settings: '/settings',
} as const;
