import { lazy, Suspense, useCallback, useState } from 'react';
import type { ComponentKinds, KeptDesign, ScenarioDetail } from '@/api/studioTypes';
import { counted } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import { PageTitle } from '@/shared/ui';
import { Dock, type DockTab } from './dock/Dock';
import { Inspector } from './inspector/Inspector';
import { LeftPane, type LeftTab } from './left/LeftPane';
import { Notices } from './Notices';
import styles from './Studio.module.css';
import { StudioBar } from './StudioBar';
import { StudioContext } from './state/StudioContext';
import { useActions } from './state/useActions';
import { useReference } from './state/useReference';
import { type Studio as StudioState, useStudio } from './state/useStudio';
import { useStudioKeys } from './useStudioKeys';
import { OutlineView } from './views/OutlineView';

const Canvas = lazy(() => import('./canvas/Canvas'));
const TextView = lazy(() => import('./views/TextView'));

type StudioProps = {
  scenario: ScenarioDetail;
  kinds: ComponentKinds;
  design: KeptDesign | null;
  /** The text that came with a link; null where none did. */
  shared: string | null;
};

/** Three panes and what a run has shown below them. */
export function Studio({ scenario, kinds, design, shared }: StudioProps) {
  const state = useStudio(scenario, kinds, design, shared);
  const actions = useActions(state);
  const studio = { ...state, ...actions };
  const [left, setLeft] = useState<LeftTab>(design ? 'parts' : 'brief');
  const [dock, setDock] = useState<DockTab>('playback');
  const reference = useReference(state);
  const compare = useCallback(() => setDock('compare'), []);
  useStudioKeys({
    studio,
    showParts: () => setLeft('parts'),
    compare,
    traces: () => setDock('traces'),
  });
  useProvenance(provenanceOf(state));
  return (
    <StudioContext value={studio}>
      <div className={styles.studio}>
        <PageTitle>{scenario.title}</PageTitle>
        <StudioBar onCompare={compare} />
        <div className={styles.notices}>
          <Notices />
        </div>
        <div className={styles.work}>
          <LeftPane tab={left} onTab={setLeft} />
          <section id="studio-design" className={styles.design} aria-label="Design">
            <Suspense>
              {state.view === 'canvas' && <Canvas />}
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

function provenanceOf({ run }: StudioState): string {
  const { report, tookMs } = run;
  if (!report) return 'Nothing has run yet';
  const slice =
    report.sliceOf && report.sliceOf > 1 ? `, one of ${report.sliceOf} requests followed` : '';
  const took = tookMs === null ? '' : ` in ${(tookMs / 1000).toFixed(2)} s`;
  const events = (report.events / 1e6).toFixed(1);
  return `${report.seconds} s simulated${took}, ${counted(report.replications, 'replication')}, ${events}M events, seed ${report.seed}${slice}`;
}
