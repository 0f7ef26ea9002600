import type { Check, FindingView, Scorecard } from '@/api/types';
import {
  clock,
  counted,
  fullDate,
  levelNames,
  modeNames,
  outcomeNames,
  range,
  ratingNames,
  score,
} from '@/shared/format';
import { numbering } from './numbering';
import { bothText, cautionLead, matchText, missingText, nearestText } from './reasons';

/** The scorecard as text for notes or a message: rating and rules first, then every finding with its words. */
export function scorecardMarkdown(card: Scorecard, timeZone?: string): string {
  const numbers = numbering(card.findings);
  const ordered = [...card.findings].sort(
    (a, b) => (numbers.get(a.criterion) ?? Infinity) - (numbers.get(b.criterion) ?? Infinity),
  );
  return `${[
    `# ${card.question.name}`,
    meta(card, timeZone),
    `**${ratingNames[card.rating]}** at level ${levelNames[card.level]}. ${card.summary}`,
    `## Why ${ratingNames[card.rating].toLowerCase()}`,
    checks(card.why.checks),
    ...(card.whyNot
      ? [`## Why not ${ratingNames[card.whyNot.rating].toLowerCase()}`, checks(card.whyNot.checks)]
      : []),
    ...card.cautions.map(({ reason }) => `**${cautionLead}** ${reason}`),
    ...card.contradictions.map((both) => `${bothText(both)} (${both.about})`),
    '## Findings',
    ordered.map((finding) => findingText(finding, numbers.get(finding.criterion))).join('\n\n'),
    '## Answer',
    quote(card.answer),
  ].join('\n\n')}\n`;
}

function meta({ attempt }: Scorecard, timeZone: string | undefined): string {
  const parts = [
    `Attempt ${attempt.number}`,
    attempt.submittedAt ? fullDate(attempt.submittedAt, { timeZone }) : null,
    `${clock(attempt.activeSeconds)} of ${clock(attempt.targetSeconds)}`,
    modeNames[attempt.mode],
    counted(attempt.words, 'word'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function checks(list: readonly Check[]): string {
  return list
    .map((check) => `- [${check.holds ? 'x' : ' '}] ${check.text} (${check.actual})`)
    .join('\n');
}

function findingText(finding: FindingView, number: number | undefined): string {
  const head = [
    number === undefined ? '-' : `${number}.`,
    `**${outcomeNames[finding.outcome]}**: ${finding.title}`,
    `(${earned(finding)}${finding.must ? ', must-have' : ''}${finding.hinted ? ', hinted' : ''})`,
  ].join(' ');
  return [
    head,
    ...finding.evidence.map((span) => `   > ${oneLine(span.quote)}`),
    ...reasonsOf(finding).map((line) => `   ${line}`),
    ...(finding.truth ? [`   ${finding.truth}`] : []),
    ...(finding.probe ? [`   Probe: ${finding.probe}`] : []),
  ].join('\n');
}

/** What explains a finding, in lines: the phrasings matched, or the nearest one, and what is missing. */
export function reasonsOf(finding: FindingView): string[] {
  const { matches, nearest, found } = finding;
  const missing = nearest ? '' : missingText(finding);
  return [
    ...matches.map((match) => `Matched: ${matchText(match)}`),
    ...(matches.length === 0 && found.length > 0 ? [`Found: ${found.join('; ')}`] : []),
    ...(nearest ? [`Nearest: ${nearestText(nearest)}`] : []),
    ...(missing ? [`Missing: ${missing}`] : []),
  ];
}

/** `6 of 12`, `0 to 4 of 4` where the judge does not know, or `costs 10` for what was said wrongly. */
export function earned(finding: Pick<FindingView, 'earnedLow' | 'earnedHigh' | 'weight'>): string {
  if (finding.earnedLow < 0)
    return `costs ${range(Math.abs(finding.earnedHigh), Math.abs(finding.earnedLow))}`;
  return `${range(finding.earnedLow, finding.earnedHigh)} of ${score(finding.weight)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}
