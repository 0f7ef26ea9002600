/** What an address asks of the studio: `/scenarios/checkout?at=42&design=ID`. */
export interface Opening {
  /** The moment of the run, in seconds; null where the design is not to be run. */
  at: number | null;
  /** The kept design; null for the one that was changed last. */
  design: string | null;
}

/** What cannot be read is as if it were not there. */
export function readOpening(search: URLSearchParams): Opening {
  return { at: secondsOf(search.get('at') ?? ''), design: search.get('design') || null };
}

/** `42`, `42.5` or `1:02.5`. */
function secondsOf(text: string): number | null {
  const found = /^(?:(\d{1,5}):)?(\d{1,6}(?:\.\d+)?)$/.exec(text.trim());
  if (!found) return null;
  const [, minutes, seconds] = found;
  return Math.round((Number(minutes ?? 0) * 60 + Number(seconds)) * 10) / 10;
}
