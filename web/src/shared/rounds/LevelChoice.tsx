import type { RoundLevel } from '@/api/roundTypes';
import type { Level } from '@/api/types';
import { levelNames, ratingNames } from '@/shared/format';
import { Segments } from '@/shared/ui';
import styles from './StartRound.module.css';

interface LevelChoiceProps {
  levels: readonly RoundLevel[];
  level: Level;
  onLevel: (level: Level) => void;
}

/** The level of a round, and what it changes: how the same system is judged, not the system. */
export function LevelChoice({ levels, level, onLevel }: LevelChoiceProps) {
  const chosen = levels.find((one) => one.level === level);
  if (!chosen) return null;
  return (
    <section className={styles.level} aria-labelledby="round-level">
      <div className={styles.levelHead}>
        <h2 id="round-level">Level</h2>
        <Segments
          label="Level of the round"
          options={levels.map((one) => ({ value: one.level, name: levelNames[one.level] }))}
          value={level}
          onChange={onLevel}
        />
        {chosen.isOwn && <span className="faint s12">the scenario was written for it</span>}
      </div>
      <ul className="s12" aria-live="polite">
        <li>What you say is held to {chosen.points} points.</li>
        {chosen.ratings.map(({ rating, percent, demands }) => (
          <li key={rating}>
            <span className="w5">{ratingNames[rating]}</span> from {percent} of 100
            {demands.length > 0 && `; shows ${demands.map(uncapitalized).join(', ')}`}.
          </li>
        ))}
      </ul>
      <p className="muted s12">The system, its load, its faults and its budget stay the same.</p>
    </section>
  );
}

const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
