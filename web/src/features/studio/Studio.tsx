import { lazy, Suspense, useCallback, useState } from 'react';
import { counted } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import type { StudioFrame, StudioProps } from '@/shared/studio/frame';
import { PageTitle } from '@/shared/ui';
import { Dock, type DockTab } from './dock/Dock';
import { Inspector } from './inspector/Inspector';
import { Brief } from './left/Brief';
import { LeftPane, type LeftTab } from './left/LeftPane';
import { Palette } from './left/Palette';
import { whole } from './model/quantities';
import { Notices } from './Notices';
import styles from './Studio.module.css';
import { StudioBar } from './StudioBar';
import { StudioContext } from './state/StudioContext';
import { useActions } from './state/useActions';
import { useClipboard } from './state/useClipboard';
import { useOpening } from './state/useOpening';
import { useReference } from './state/useReference';
import { type Studio as StudioState, useStudio } from './state/useStudio';
import { designId, useStudioKeys } from './useStudioKeys';
import { OutlineView } from './views/OutlineView';

const Canvas = lazy(() => import('./canvas/Canvas'));
const TextView = lazy(() => import('./views/TextView'));

const noFaults: ReturnType<typeof useStudio>['faults'] = [];

/** Three panes and what a run has shown below them. */
export function Studio({
  scenario,
  kinds,
  design,
  actions: more,
  frame,
  at = null,
  shared = null,
}: StudioProps) {
  const state = useStudio(scenario, kinds, design, { shown: frame?.shown, shared });
  const actions = useActions(state);
  const studio = {
    ...state,
    ...actions,
    faults: frame?.holdsBack ? noFaults : state.faults,
    isFramed: frame !== undefined,
  };
  const [left, setLeft] = useState<LeftTab>(design ? 'parts' : 'brief');
  const [dock, setDock] = useState<DockTab>('playback');
  const reference = useReference(state, frame?.offersReference);
  useOpening(state, at);
  const compare = useCallback(() => setDock('compare'), []);
  useStudioKeys({
    studio,
    showParts: () => (frame?.onParts ?? (() => setLeft('parts')))(),
    compare,
    traces: () => setDock('traces'),
  });
  useClipboard(studio);
  useProvenance(provenanceOf(state));
  const side = frame ? (
    frame.left(studio, {
      parts: <Palette />,
      brief: <Brief holdsBack={frame.holdsBack ?? false} />,
    })
  ) : (
    <LeftPane tab={left} onTab={setLeft} />
  );
  return (
    <StudioContext value={studio}>
      <div className={classesOf(frame)}>
        <PageTitle>{scenario.title}</PageTitle>
        {frame?.head?.(studio)}
        {frame && <div className={styles.side}>{side}</div>}
        {!frame?.shown && <StudioBar onCompare={compare} actions={more} />}
        <div className={styles.notices}>
          <Notices />
        </div>
        <div className={styles.work}>
          {!frame && side}
          <section id={designId} className={styles.design} aria-label="Design" tabIndex={-1}>
            <Suspense>
              {state.view === 'canvas' && <Canvas key={String(frame?.leftInFront)} />}
              {state.view === 'text' && <TextView />}
            </Suspense>
            {state.view === 'outline' && <OutlineView />}
          </section>
          <Inspector />
        </div>
        <Dock tab={dock} onTab={setDock} reference={reference} />
      </div>
    </StudioContext>
  );
}

function classesOf(frame: StudioFrame | undefined): string {
  if (!frame) return styles.studio ?? '';
  return `${styles.studio} ${styles.framed} ${frame.leftInFront ? styles.leftInFront : ''}`;
}

function provenanceOf({ run }: StudioState): string {
  const { report, tookMs } = run;
  if (!report) return 'Nothing has run yet';
  const slice =
    report.sliceOf && report.sliceOf > 1 ? `, one of ${report.sliceOf} requests followed` : '';
  const took = tookMs === null ? '' : ` in ${(tookMs / 1000).toFixed(2)} s`;
  const events = (report.events / 1e6).toFixed(1);
  return `${whole(report.seconds)} s simulated${took}, ${counted(report.replications, 'replication')}, ${events}M events, seed ${report.seed}${slice}`;
}
