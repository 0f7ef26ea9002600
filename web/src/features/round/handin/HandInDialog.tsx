import { drawnIn } from '@/shared/studio/drawn';
import type { StudioPort } from '@/shared/studio/frame';
import { Button, Dialog, ErrorState, Icon } from '@/shared/ui';
import { handIn } from '../model/missing';
import { useRound, useTyped } from '../state/RoundContext';
import styles from './HandInDialog.module.css';
import { type HandingIn, useHandIn } from './useHandIn';

interface HandInDialogProps {
  opened: boolean;
  onClose: () => void;
  studio: StudioPort;
}

/** Says what is handed in and what is missing, then how far the judging is. */
export function HandInDialog({ opened, onClose, studio }: HandInDialogProps) {
  const handing = useHandIn(studio);
  const { isPending, error, start, reset } = handing;
  const close = () => {
    // While it is judged there is nothing to go back to.
    if (isPending) return;
    reset();
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={isPending ? 'The round is judged' : 'Hand in this round?'}
      closeButton={false}
      size={520}
    >
      {isPending ? <Progress handing={handing} /> : <Contents studio={studio} />}
      {error && !isPending && (
        <ErrorState
          what="The round was not judged."
          safe="All that you typed and drew is kept; hand it in again when you like."
          error={error}
        />
      )}
      {!isPending && (
        <div className={styles.actions}>
          <Button data-autofocus onClick={close}>
            Go on with it
          </Button>
          <Button look="primary" onClick={start}>
            {error ? 'Hand in again' : 'Hand in'}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function Contents({ studio }: { studio: StudioPort }) {
  const { round, scenario, asking, probing } = useRound();
  const typed = useTyped();
  const { check, problem, graph } = studio;
  const errors = check.result?.diagnostics.filter(
    ({ severity }) => severity.toLowerCase() === 'error',
  ).length;
  const lines = handIn({
    typed,
    plan: round.plan.stages,
    estimates: scenario.estimates.length,
    asked: asking.exchanges.length,
    probes: probing.probes,
    drawn: drawnIn(graph.components).length,
    problems: problem ? 1 : check.isCurrent ? (errors ?? null) : null,
  });
  return (
    <>
      <p className="muted">
        It is run and judged, and does not change after that. What is missing is counted as not
        observed.
      </p>
      <ul className={styles.lines}>
        {lines.map(({ name, says, isMissing }) => (
          <li key={name} data-missing={isMissing || undefined}>
            <span>{name}</span>
            <span>
              {isMissing && <Icon name="cross" size={12} />} {says}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Progress({ handing: { progress } }: { handing: HandingIn }) {
  const share = progress && progress.of > 0 ? progress.done / progress.of : 0;
  return (
    <div className={styles.progress} role="status">
      <p>{progress?.doing ?? 'Saving what you typed and drew'}</p>
      <div className={styles.track}>
        <i style={{ width: `${100 * share}%` }} />
      </div>
      <p className="faint s12">
        {progress && progress.of > 1 ? `${progress.done} of at most ${progress.of} steps` : ' '}
      </p>
    </div>
  );
}
