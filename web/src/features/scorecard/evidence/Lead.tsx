import { useState } from 'react';
import type { Scorecard } from '@/api/types';
import { clock, counted, fullDate, revision, roundNames } from '@/shared/format';
import { announce, Button } from '@/shared/ui';
import { scorecardMarkdown } from '../model/markdown';
import styles from './Lead.module.css';

interface LeadProps {
  card: Scorecard;
  starting: boolean;
  onTryAgain: () => void;
}

export function Lead({ card, starting, onTryAgain }: LeadProps) {
  return (
    <div className={styles.lead}>
      <div>
        <h1>{card.question.name}</h1>
        <p>{metaOf(card).join(' · ')}</p>
        {card.judgement.contentChanged && (
          <p>
            The question has changed since. This is the judgement by rubric{' '}
            {revision(card.judgement.rubricRevision)}, as it was.
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <CopyButton card={card} />
        <Button keys="p" onClick={() => window.print()}>
          Print
        </Button>
        <Button keys="r" disabled={starting || card.attempt.questionMissing} onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </div>
  );
}

export function metaOf({ question, attempt, hints }: Scorecard): string[] {
  const help = hints.length === 0 ? 'no hints' : counted(hints.length, 'hint');
  return [
    ...question.rounds.slice(0, 1).map((round) => roundNames[round]),
    `difficulty ${question.difficulty} of 10`,
    `attempt ${attempt.number}`,
    ...(attempt.submittedAt ? [fullDate(attempt.submittedAt)] : []),
    `${clock(attempt.activeSeconds)} of ${clock(attempt.targetSeconds)}`,
    attempt.mode === 'exam' ? `exam mode, ${help}` : `coached, ${help}`,
  ];
}

function CopyButton({ card }: { card: Scorecard }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    const done = await navigator.clipboard.writeText(scorecardMarkdown(card)).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'yes' : 'refused');
    announce(done ? 'Copied as Markdown' : 'The browser refused to copy');
    setTimeout(() => setCopied('no'), 2000);
  };
  const words = { no: 'Copy as Markdown', yes: 'Copied', refused: 'Copying refused' };
  return <Button onClick={copy}>{words[copied]}</Button>;
}
