import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { roundScorecardQuery, runOfRound } from '@/api/rounds';
import type { RoundScorecard } from '@/api/roundTypes';
import { componentKindsQuery, scenarioQuery } from '@/api/studio';
import type { KeptDesign } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import type { ShownRun, StudioComponent, StudioFrame } from '@/shared/studio/frame';
import { Bars, ButtonLink, ErrorState, PageTitle } from '@/shared/ui';
import { Moments } from './Moments';
import styles from './Playback.module.css';
import { PlaybackHead } from './PlaybackHead';

type PlaybackPageProps = { Studio: StudioComponent };

/** The run that a round was judged by, with the design as it was handed in. Nothing here can be changed. */
export function PlaybackPage({ Studio }: PlaybackPageProps) {
  const { id = '' } = useParams();
  const card = useQuery({ ...roundScorecardQuery(id), refetchOnWindowFocus: false });
  const slug = card.data?.round.summary.scenario ?? null;
  const scenario = useQuery({ ...scenarioQuery(slug ?? ''), enabled: slug !== null });
  const kinds = useQuery(componentKindsQuery);
  const queries = [card, scenario, kinds];
  const error =
    card.data && slug === null
      ? new Error('Its scenario is no longer in the content folder.')
      : queries.find((query) => query.error)?.error;
  if (card.data && scenario.data && kinds.data) {
    return (
      <Playback
        key={id}
        card={card.data}
        studio={(frame, design) => (
          <Studio scenario={scenario.data} kinds={kinds.data} design={design} frame={frame} />
        )}
      />
    );
  }
  return (
    <div className={styles.message} aria-busy={!error}>
      <PageTitle>Playback</PageTitle>
      <h1 className="sr">Playback</h1>
      {error ? (
        <>
          <ErrorState
            what="The playback could not be opened."
            safe="The scorecard is kept on the server."
            error={error}
            onRetry={() => {
              for (const query of queries) if (query.error) void query.refetch();
            }}
          />
          <ButtonLink to={addresses.roundScorecard(id)}>Scorecard</ButtonLink>
        </>
      ) : (
        <Bars rows={12} line={32} />
      )}
    </div>
  );
}

interface PlaybackProps {
  card: RoundScorecard;
  studio: (frame: StudioFrame, design: KeptDesign) => ReactNode;
}

function Playback({ card, studio }: PlaybackProps) {
  const { id, title, scenario } = card.round.summary;
  const [search] = useSearchParams();
  const at = search.get('at');
  const select = search.get('select');
  const shown = useMemo(
    (): ShownRun => ({
      open: (signal) => (card.run ? runOfRound(id, signal) : nothing()),
      at: at === null || Number.isNaN(Number(at)) ? null : Number(at),
      select,
    }),
    [id, card.run, at, select],
  );
  const design = useMemo(
    () => ({ id: `round-${id}`, scenario, title, text: card.designText, revision: 1 }),
    [id, scenario, title, card.designText],
  );
  return studio(
    {
      head: () => <PlaybackHead card={card} />,
      left: (port, { brief }) => <Moments card={card} studio={port} brief={brief} />,
      offersReference: false,
      shown,
    },
    design,
  );
}

async function* nothing() {}
