import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { RoundScorecard } from '@/api/roundTypes';
import { addresses } from '@/shared/addresses';
import { useKeys, useProvenance } from '@/shared/keys';
import { byPart, isMissed, type Shown } from '../model/findings';
import { Asked } from './Asked';
import { Lead } from './Lead';
import { PartSection } from './PartSection';
import { Reference } from './Reference';
import styles from './RoundScorecard.module.css';
import { focusFinding, moveFinding, openEvidence } from './rows';
import { Talk } from './Talk';
import { Verdict } from './Verdict';

/** The verdict on a round: the rating with its rule, and each finding with what shows it. */
export function RoundScorecardView({ card }: { card: RoundScorecard }) {
  const { id } = card.round.summary;
  const [shown, setShown] = useState<Shown>('all');
  const parts = useMemo(() => byPart(card.findings, shown), [card.findings, shown]);
  const navigate = useNavigate();
  const { hash } = useLocation();
  useEffect(() => focusFinding(hash), [hash]);
  useKeys('Scorecard', [
    {
      keys: ['j', 'k'],
      label: 'next, previous finding',
      order: 10,
      run: (_event, key) => moveFinding(key === 'j' ? 1 : -1),
    },
    { keys: 'Enter', label: 'its evidence', order: 9, run: openEvidence },
    {
      keys: ['1', '2'],
      shown: ['1–2'],
      label: 'all, missed',
      order: 8,
      run: (_event, key) => setShown(key === '1' ? 'all' : 'missed'),
    },
    {
      keys: 'o',
      label: 'playback',
      order: 7,
      run: () => navigate(addresses.roundPlayback(id)),
    },
    { keys: 'p', label: 'print', order: 6, run: () => window.print() },
  ]);
  useProvenance(`Judged on this machine by ${card.engine}`);
  return (
    <div className={styles.body}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that */}
      <aside className={styles.verdict} aria-label="Verdict" tabIndex={0}>
        <Verdict card={card} />
      </aside>
      <section className={styles.main} aria-label="Evidence">
        <Lead
          card={card}
          missed={card.findings.filter(isMissed).length}
          shown={shown}
          onShown={setShown}
        />
        {parts.length === 0 && <p className={styles.none}>Nothing was missed.</p>}
        {parts.map((part) => (
          <PartSection key={part.part} part={part} card={card} />
        ))}
        <Reference card={card} />
        <Asked exchanges={card.round.exchanges} />
        <Talk card={card} />
      </section>
    </div>
  );
}
