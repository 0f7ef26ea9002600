import { useSyncExternalStore } from 'react';
import { announce, Button, ErrorState, OutcomeIcon } from '@/shared/ui';
import { withOverrides } from '../model/text/overrides';
import { useStudioContext } from '../state/StudioContext';
import { costIn, type Finding, findingOf, progressIn } from './findings';
import styles from './Panels.module.css';
import type { Goal } from './searcher';

const goals: readonly { goal: Goal; name: string }[] = [
  { goal: 'breaking-load', name: 'Find the load at which it breaks' },
  { goal: 'cheapest', name: 'Find the cheapest design that meets the objectives' },
];

/** Searches from the design as it is now, and what they find. */
export function Search() {
  const { lab, scenario, text, hasErrors, problem } = useStudioContext();
  const { searcher } = lab;
  const search = useSyncExternalStore(searcher.subscribe, searcher.read);
  const isSearching = search.phase === 'searching';
  const canStart = !hasErrors && problem === null && !isSearching;
  const begin = (goal: Goal) => void searcher.search(goal, scenario.slug, text);
  return (
    <div className={styles.panel}>
      <div className={styles.actions}>
        {goals.map(({ goal, name }) => (
          <Button key={goal} disabled={!canStart} onClick={() => begin(goal)}>
            {name}
          </Button>
        ))}
        {isSearching && <Button onClick={() => searcher.cancel()}>Cancel</Button>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that */}
      <section className={styles.scroll} aria-label="Search" tabIndex={0}>
        {isSearching && (
          <p role="status" className={styles.progress}>
            <progress
              aria-label="Trials"
              max={search.progress?.mostTrials || 1}
              value={search.progress?.trials ?? 0}
            />
            {progressIn(search.progress)}.
          </p>
        )}
        {(hasErrors || problem !== null) && (
          <p className="muted s12">The design has errors; once they are mended it can be run.</p>
        )}
        {search.phase === 'idle' && (
          <p className="muted s12">
            Every trial is a run with the same arrivals, under the scenario’s own faults and load.
          </p>
        )}
        {search.phase === 'cancelled' && <p className="muted s12">The search was cancelled.</p>}
        {search.phase === 'failed' && search.goal && (
          <ErrorState
            what="The search stopped."
            safe="Your design is as it was."
            error={search.failure}
            onRetry={() => begin(search.goal ?? 'cheapest')}
          />
        )}
        {search.phase === 'done' && search.goal && search.explanation && (
          <Found
            finding={findingOf(search.goal, search.explanation)}
            isCurrent={search.text === text}
          />
        )}
      </section>
    </div>
  );
}

function Found({ finding, isCurrent }: { finding: Finding; isCurrent: boolean }) {
  const { apply, text, kinds } = useStudioContext();
  const isApplied = withOverrides(text, finding.sets, kinds) === text;
  const { sentences, sets, cost, tried } = finding;
  return (
    <>
      <div role="status">
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        {cost && <p className={styles.sentence}>{costIn(cost)}</p>}
      </div>
      {!isCurrent && <p className="muted s12">Of the design as it was when the search began.</p>}
      {sets.length > 0 && (
        <Button
          className={styles.apply}
          disabled={isApplied}
          onClick={() => {
            apply((text) => withOverrides(text, sets, kinds));
            announce(`${sets.join(', ')} applied. Undo takes it back.`);
          }}
        >
          {isApplied ? 'Applied to the design' : 'Apply to the design'}
        </Button>
      )}
      <TriedList tried={tried} />
    </>
  );
}

function TriedList({ tried }: Pick<Finding, 'tried'>) {
  if (tried.length === 0) return null;
  const hasCost = tried.some(({ cost }) => cost !== null);
  return (
    <table className={styles.tried}>
      <caption>Everything that was tried, in order</caption>
      <thead className="sr">
        <tr>
          <th scope="col">What</th>
          {hasCost && <th scope="col">Cost a month</th>}
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {tried.map(({ what, cost, outcome, says }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one may be tried twice, and the order is what they have
          <tr key={index}>
            <td>{what}</td>
            {hasCost && <td className="num">{cost}</td>}
            <td>
              <OutcomeIcon outcome={outcome} size={12} spoken /> {says}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
