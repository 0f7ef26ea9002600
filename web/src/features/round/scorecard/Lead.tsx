import type { RoundScorecard } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { clock, fullDate } from '@/shared/format';
import { ButtonLink, Segments } from '@/shared/ui';
import type { Shown } from '../model/findings';
import styles from './RoundScorecard.module.css';

interface LeadProps {
  card: RoundScorecard;
  missed: number;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** What it was, how long it took, and which findings are shown. */
export function Lead({ card, missed, shown, onShown }: LeadProps) {
  const { summary } = card.round;
  const options = [
    { value: 'all', name: `All, ${card.findings.length}` },
    { value: 'missed', name: `Missed, ${missed}` },
  ] as const;
  return (
    <header className={styles.lead}>
      <div>
        <h1>{summary.title}</h1>
        <p className="muted s12">
          Design round, {clock(summary.activeSeconds)} of {clock(summary.targetSeconds)}
          {summary.submittedAt && `, ${fullDate(summary.submittedAt)}`}
          {card.talkQuestion && `. Talk judged by the rubric of “${card.talkQuestion.name}”`}
        </p>
      </div>
      <Segments label="Findings shown" options={options} value={shown} onChange={onShown} />
      <ButtonLink icon="play" keys="o" to={addresses.roundPlayback(summary.id)}>
        Playback
      </ButtonLink>
    </header>
  );
}
