import type { RoundEvidence, RoundFinding } from '@/api/roundTypes';
import { clock, range, score } from '@/shared/format';
import { Icon, OutcomeWord } from '@/shared/ui';
import { placeOf } from '../model/evidence';
import { EvidenceLink } from './EvidenceLink';
import styles from './RoundScorecard.module.css';
import { findingId } from './rows';

/** What was found, what it earned, what shows it, and what was missing. */
export function FindingItem({ finding, round }: { finding: RoundFinding; round: string }) {
  const { criterion, outcome, title, must, competency, why, truth } = finding;
  // What the run says against an objective is what is missing: once is enough.
  const isSaid = finding.evidence.some(({ sentence }) => sentence === finding.missing);
  const missing = isSaid ? null : finding.missing;
  return (
    <li id={findingId(criterion)} data-finding="" tabIndex={-1} className={styles.finding}>
      <span className={styles.outcome}>
        <OutcomeWord outcome={outcome} />
      </span>
      <div>
        <h3>
          {title} {must && <span className={styles.tag}>must</span>}
        </h3>
        {finding.evidence.length > 0 && (
          <ul className={styles.evidence}>
            {finding.evidence.map((one) => (
              <Evidence
                key={`${one.kind} ${one.start} ${one.moment} ${one.sentence}`}
                evidence={one}
                round={round}
              />
            ))}
          </ul>
        )}
        {missing && (
          <p>
            <span className="muted">Missing:</span> {missing}
          </p>
        )}
        {truth && (
          <p>
            <span className="muted">What holds:</span> {truth}
          </p>
        )}
        <p className="faint s12">
          {why} {competency.name}.
        </p>
      </div>
      <span className={styles.weight}>
        {range(finding.earnedLow, finding.earnedHigh)}
        {finding.kind === 'point' && <span className="faint"> of {score(finding.weight)}</span>}
      </span>
    </li>
  );
}

function Evidence({ evidence, round }: { evidence: RoundEvidence; round: string }) {
  const { kind, moment, line, sentence } = evidence;
  const said = kind === 'text' ? `“${sentence}”` : sentence;
  const place = placeOf(round, evidence);
  if (place === null) return <li>{said}</li>;
  return (
    <li>
      <EvidenceLink to={place}>
        {kind === 'run' && typeof moment === 'number' && (
          <span className={styles.when}>
            <Icon name="play" size={10} /> {clock(moment)}
          </span>
        )}
        {kind === 'design' && typeof line === 'number' && (
          <span className={styles.when}>line {line}</span>
        )}
        {said}
      </EvidenceLink>
    </li>
  );
}
