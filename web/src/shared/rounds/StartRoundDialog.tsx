import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { roundLevelsQuery, roundPlanQuery, roundsQuery } from '@/api/rounds';
import type { RoundPlan, RoundSummary } from '@/api/roundTypes';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { ago, clock } from '@/shared/format';
import { Bars, Button, Dialog, ErrorState } from '@/shared/ui';
import { LevelChoice } from './LevelChoice';
import styles from './StartRound.module.css';
import { useStartRound } from './useStartRound';

export type RoundScenario = Pick<ScenarioSummary, 'slug' | 'title' | 'level'>;

interface StartRoundDialogProps {
  /** Null while none is chosen. */
  scenario: RoundScenario | null;
  onClose: () => void;
}

/** Says what a round is before one begins, and offers one that is open. */
export function StartRoundDialog({ scenario, onClose }: StartRoundDialogProps) {
  return (
    <Dialog
      opened={scenario !== null}
      onClose={onClose}
      title={scenario ? `Design round: ${scenario.title}` : 'Design round'}
      closeButton={false}
      size={560}
    >
      {scenario && <Contents scenario={scenario} onClose={onClose} />}
    </Dialog>
  );
}

function Contents({ scenario, onClose }: { scenario: RoundScenario; onClose: () => void }) {
  const plan = useQuery(roundPlanQuery);
  const rounds = useQuery({ ...roundsQuery(scenario.slug), staleTime: 0 });
  const levels = useQuery(roundLevelsQuery(scenario.slug));
  const [level, setLevel] = useState(scenario.level);
  const start = useStartRound();
  const navigate = useNavigate();
  const open = rounds.data?.find(({ submittedAt }) => submittedAt === null);
  const begin = () => start.mutate({ scenario: scenario.slug, level });
  const error = plan.error ?? levels.error ?? start.error;
  // Content without a plan lets nobody begin a round.
  const canStart = (plan.data?.stages.length ?? 0) > 0;
  return (
    <>
      {!plan.data && !plan.error && <Bars rows={5} line={20} />}
      {canStart && plan.data && <About plan={plan.data} />}
      {canStart && levels.data && (
        <LevelChoice levels={levels.data} level={level} onLevel={setLevel} />
      )}
      {plan.data && !canStart && (
        <p>The content folder does not say how a design round goes, so none can be begun.</p>
      )}
      {open && <Open round={open} />}
      {error && (
        <ErrorState
          what={start.error ? 'The round was not begun.' : 'How a round goes could not be read.'}
          error={error}
        />
      )}
      <div className={styles.actions}>
        <Button onClick={onClose}>Not now</Button>
        {open && (
          <Button disabled={start.isPending || !canStart} onClick={begin}>
            Start another
          </Button>
        )}
        {open ? (
          <Button data-autofocus look="primary" onClick={() => navigate(addresses.round(open.id))}>
            Continue
          </Button>
        ) : (
          <Button
            data-autofocus
            look="primary"
            disabled={start.isPending || !canStart || rounds.isPending}
            onClick={begin}
          >
            Start the round
          </Button>
        )}
      </div>
    </>
  );
}

function About({ plan }: { plan: RoundPlan }) {
  return (
    <>
      <p>
        {plan.stages.length} stages, about {plan.minutes} minutes. You ask, estimate, draw, run and
        explain; the clock never stops you.
      </p>
      <ol className={styles.stages}>
        {plan.stages.map(({ stage, title, leastMinutes, mostMinutes, goal }) => (
          <li key={stage}>
            <span className="w5">{title}</span>
            <span className="faint s12">
              {leastMinutes}–{mostMinutes} min
            </span>
            <span className="muted s12">{goal}</span>
          </li>
        ))}
      </ol>
      <p className="muted s12">
        Judged by what a run of the design shows, the capacity sheet, the questions you asked, and
        what you noted and answered. The reference is shown only afterwards.
      </p>
    </>
  );
}

function Open({ round }: { round: RoundSummary }) {
  return (
    <p className={styles.open}>
      A round of this scenario is open: {clock(round.activeSeconds)} spent, saved{' '}
      {ago(round.savedAt)}.
    </p>
  );
}
