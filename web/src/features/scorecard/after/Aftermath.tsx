import type { ReactNode } from 'react';
import type { Scorecard } from '@/api/types';
import { clock, levelNames } from '@/shared/format';
import styles from './After.module.css';

/** What helps the next attempt: what is looked for, what goes wrong, what comes after, and which help was used. */
export function Aftermath({ card }: { card: Scorecard }) {
  const { lookFor, mistakes, followUps, hints, level } = card;
  return (
    <div className={styles.aftermath}>
      {lookFor.length > 0 && (
        <Part title="What interviewers look for">
          <dl className={styles.levels}>
            {lookFor.map((entry) => (
              <div key={entry.level} data-current={entry.level === level || undefined}>
                <dt>{levelNames[entry.level]}</dt>
                <dd>{entry.text}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Lines title="Common mistakes" lines={mistakes} />
      <Lines title="Follow-ups" lines={followUps} />
      {hints.length > 0 && (
        <Part title="Hints used">
          <ul className={styles.lines}>
            {hints.map((hint) => (
              <li key={hint.ordinal}>
                {hint.text}{' '}
                <span className="faint nowrap">
                  {hint.tierName}, {clock(hint.atSeconds)},{' '}
                  {hint.cost === 'free' ? 'free' : 'the point counted zero'}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
