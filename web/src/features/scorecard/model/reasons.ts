import type {
  ContradictionView,
  EvidenceView,
  FindingView,
  FoundView,
  PhrasingView,
} from '@/api/types';

/** Sentences quoted as one, on one line. */
export function quoted(places: readonly EvidenceView[]): string {
  return `“${oneLine(places.map(({ quote }) => quote).join(' '))}”`;
}

/** The words of the answer that say what was looked for, where they are others. */
export function saidOf({ text, places }: FoundView): string {
  const said = [...new Set(places.map(({ quote }) => oneLine(quote)))];
  const same = said.every((words) => words.toLowerCase() === text.toLowerCase());
  return same ? '' : said.map((words) => `“${words}”`).join(', ');
}

/** `“retry once”, 50 % of it: retry (“retries”)` */
export function matchText(match: PhrasingView): string {
  const found = match.found.map((term) => {
    const said = saidOf(term);
    return said ? `${term.text} (${said})` : term.text;
  });
  return `“${match.phrasing}”, ${match.percent} % of it${found.length > 0 ? `: ${found.join(', ')}` : ''}`;
}

/** `“We log it.” – it covers 31 % of “alert on it”; missing: alert` */
export function nearestText(nearest: PhrasingView): string {
  const missing = nearest.missing ? `; missing: ${nearest.missing}` : '';
  return `${quoted(nearest.sentences)} – it covers ${nearest.percent} % of “${nearest.phrasing}”${missing}`;
}

/** What was missing for full credit: one sentence, or the list of words that earlier versions kept. */
export function missingText({ missing }: Pick<FindingView, 'missing'>): string {
  return missing.join('; ');
}

/** `You say both: “…” and “…”` */
export function bothText({ claim, denial }: ContradictionView): string {
  return `You say both: ${quoted([claim])} and ${quoted([denial])}`;
}

export const cautionLead = 'Why this is not rated higher:';

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
