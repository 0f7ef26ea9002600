import type { Check, FindingView, Scorecard } from '@/api/types';
import { levelNames, outcomeNames, ratingNames, revision } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import { metaOf } from '../evidence/Lead';
import { earned, reasonsOf } from '../model/markdown';
import { bothText, cautionLead } from '../model/reasons';
import styles from './PrintSheet.module.css';

interface PrintSheetProps {
  card: Scorecard;
  numbers: ReadonlyMap<string, number>;
}

/** The scorecard on paper: rating and rules first, then every finding with its words. Never seen on a screen. */
export function PrintSheet({ card, numbers }: PrintSheetProps) {
  const ordered = [...card.findings].sort(
    (a, b) => (numbers.get(a.criterion) ?? 999) - (numbers.get(b.criterion) ?? 999),
  );
  return (
    <article className={styles.sheet}>
      <p className={styles.rating}>
        {ratingNames[card.rating]} <small>at level {levelNames[card.level]}</small>
      </p>
      <p>{card.summary}</p>
      <h1>{card.question.name}</h1>
      <p>{metaOf(card).join(' · ')}</p>
      <h2>Why {ratingNames[card.rating].toLowerCase()}</h2>
      <Checks checks={card.why.checks} />
      {card.whyNot && (
        <>
          <h2>Why not {ratingNames[card.whyNot.rating].toLowerCase()}</h2>
          <Checks checks={card.whyNot.checks} />
        </>
      )}
      {card.cautions.map(({ kind, reason }) => (
        <p key={kind}>
          <b>{cautionLead}</b> {reason}
        </p>
      ))}
      {card.contradictions.map((both) => (
        <p key={`${both.claim.start} ${both.denial.start}`}>
          {bothText(both)} ({both.about})
        </p>
      ))}
      <h2>Findings</h2>
      <ol>
        {ordered.map((finding) => (
          <Finding
            key={finding.criterion}
            finding={finding}
            number={numbers.get(finding.criterion)}
          />
        ))}
      </ol>
      <h2>Answer</h2>
      <p className={styles.answer}>{card.answer}</p>
      <p className={styles.colophon}>
        Onsite, rubric {revision(card.judgement.rubricRevision)}, {card.judgement.engine}
      </p>
    </article>
  );
}

function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul>
      {checks.map((check) => (
        <li key={check.text}>
          {check.holds ? '✓' : '✗'} {check.text}: {check.actual}
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, number }: { finding: FindingView; number: number | undefined }) {
  return (
    <li className={styles.finding}>
      <span>{number ?? '–'}</span>
      <div>
        <p>
          <OutcomeIcon outcome={finding.outcome} /> <b>{outcomeNames[finding.outcome]}.</b>{' '}
          {finding.title} ({earned(finding)}
          {finding.must ? ', must-have' : ''}
          {finding.hinted ? ', hinted' : ''})
        </p>
        {finding.evidence.map((span) => (
          <blockquote key={span.start}>{span.quote}</blockquote>
        ))}
        {reasonsOf(finding).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {finding.truth && finding.outcome === 'violated' && <p>{finding.truth}</p>}
        {finding.probe && <p>Probe: {finding.probe}</p>}
      </div>
    </li>
  );
}
