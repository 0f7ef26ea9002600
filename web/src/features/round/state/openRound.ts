import type { DesignStage, RoundDetail, SaveRound } from '@/api/roundTypes';
import { browserTimers } from '@/shared/drafts/browserTimers';
import { DraftSync, type PutOutcome } from '@/shared/drafts/draftSync';
import { localCopy, readLocalDrafts } from '@/shared/drafts/localDrafts';
import { type Recovery, recover } from '@/shared/drafts/recovery';
import { ClockStore } from '../model/clockStore';
import { secondsIn, startStageClock } from '../model/stageClock';
import { read, stages, type Typed, typedIn, write } from '../model/typed';
import { keepPaused, wasPaused } from './paused';

export interface OpenedRound {
  readonly sync: DraftSync;
  readonly clock: ClockStore;
  readonly recovery: Recovery;
  /** What was typed, as it is on the server. */
  readonly saved: { readonly text: string; readonly revision: number; readonly savedAt: string };
  /** All that there is to save at this moment. */
  readonly body: (text: string, revision: number) => SaveRound;
  readonly change: (edit: (typed: Typed) => Typed) => void;
}

/** Opens a round: from the server, and from what this browser kept when it was last closed. */
export function openRound(
  round: RoundDetail,
  put: (body: SaveRound) => Promise<PutOutcome>,
  storage: Storage,
  isVisible: boolean,
): OpenedRound {
  const { summary, revision } = round;
  const saved = { text: write(typedIn(round)), revision, savedAt: summary.savedAt };
  const recovery = recover(saved, readLocalDrafts(storage, summary.id));
  const draft = recovery.kind === 'clean' ? null : recovery.draft;
  const clock = new ClockStore(
    startStageClock({
      stage: summary.stage,
      stages: round.stages,
      activeSeconds: draft?.activeSeconds ?? 0,
      at: browserTimers.now(),
      visible: isVisible,
      paused: wasPaused(storage, summary.id),
    }),
    browserTimers.now,
  );
  clock.subscribe(() => {
    const { paused } = clock.read().clock;
    if (paused !== wasPaused(storage, summary.id)) keepPaused(storage, summary.id, paused);
  });
  const body = (text: string, revision: number): SaveRound =>
    bodyOf(read(text), clock.exact().stage, clock, revision, round);
  const tab = crypto.randomUUID?.() ?? String(Math.random());
  const sync: DraftSync = new DraftSync(
    saved,
    ({ text, revision }) => put(body(text, revision)),
    localCopy(storage, summary.id, tab, browserTimers.now),
    browserTimers,
    clock.seconds,
  );
  const change = (edit: (typed: Typed) => Typed) =>
    sync.change(write(edit(read(sync.state().text))));
  return { sync, clock, recovery, saved, body, change };
}

function bodyOf(
  typed: Typed,
  stage: DesignStage,
  clock: ClockStore,
  revision: number,
  round: RoundDetail,
): SaveRound {
  const now = clock.exact();
  const length = Math.max(round.estimates.length, typed.estimates.length);
  return {
    stage,
    stages: stages.map((one) => ({
      stage: one,
      notes: typed.notes[one] ?? '',
      activeSeconds: secondsIn(now, one),
    })),
    estimates: Array.from({ length }, (_, index) => typed.estimates[index] ?? ''),
    answers: Object.entries(typed.answers).map(([id, answer]) => ({ id, answer })),
    revision,
  };
}
