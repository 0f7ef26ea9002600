import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createDesign, readDesignById, runSimulation, saveDesign } from '@/api/studio';
import type { ComponentKinds, KeptDesign, ScenarioDetail } from '@/api/studioTypes';
import { useNarrow } from '@/shared/look/useNarrow';
import type { ShownRun } from '@/shared/studio/frame';
import { useLab } from '../lab/useLab';
import { asked, linesOf } from '../lab/whatIf';
import { bounded, type Graph } from '../model/graph';
import { edit, type History, historyOf, redo, undo } from '../model/history';
import { Keeper, type Shelf } from '../model/keeper';
import { faultOf } from '../model/playback';
import { PlayStore } from '../model/playStore';
import { Runner } from '../model/runner';
import { kept as keptSelection, nothing, type Selection, selectionOf } from '../model/selection';
import { readDesign } from '../model/text/design';
import { meaningOf, withGiven } from './graphOf';
import { useCheck } from './useCheck';
import { useShownRun } from './useShownRun';

export type View = 'canvas' | 'outline' | 'text';

/** Numbers change while one types; a run for every digit would only be thrown away. */
const whatIfMs = 150;

interface Options {
  /** A run that was made before. */
  shown?: ShownRun | undefined;
  /** A design that came with a link. It is nobody's until it is kept or changed, and then a new one. */
  shared?: string | null;
}

/** All that the panes share: the text and what is read from it, what is selected, the run and where it is played. */
export function useStudio(
  scenario: ScenarioDetail,
  kinds: ComponentKinds,
  design: KeptDesign | null,
  { shown, shared = null }: Options = {},
) {
  const starter = shared ?? scenario.starter;
  const [history, setHistory] = useState<History>(() => historyOf(design?.text ?? starter));
  const { text } = history;
  const [selection, select] = useState<Selection>(() =>
    shown?.select ? selectionOf(shown.select) : nothing,
  );
  // On a phone one reads first; the drawing is a tap away.
  const isNarrow = useNarrow();
  const [view, setView] = useState<View>(isNarrow ? 'outline' : 'canvas');
  const [wiring, setWiring] = useState<string | null>(null);
  const [fitted, setFitted] = useState(0);
  const [seed, setSeed] = useState(1);
  const [refusal, say] = useState<string | null>(null);

  const check = useCheck(scenario.slug, text);
  const { graph, problem } = useGraph(text, scenario, check.result?.graph ?? null);
  const selected = useMemo(() => keptSelection(selection, graph), [selection, graph]);

  const [runner] = useState(
    () => new Runner(shown ? (_request, signal) => shown.open(signal) : runSimulation),
  );
  const run = useSyncExternalStore(runner.subscribe, runner.read);
  const [play] = useState(() => new PlayStore());
  const [keeper] = useState(
    () =>
      new Keeper(
        { create: createDesign, save: saveDesign, read: readDesignById },
        shared === null ? (globalThis.localStorage ?? null) : aside(globalThis.localStorage),
        scenario.slug,
        design,
        starter,
        (now) => titleOf(now, scenario.title),
      ),
  );
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.read);

  useEffect(() => keeper.change(text), [keeper, text]);
  useEffect(
    () => () => {
      keeper.dispose();
      runner.cancel();
    },
    [keeper, runner],
  );

  const lab = useLab();
  const { whatIf, refuse } = lab;
  const names = graph.components.map(({ name }) => name).join(' ');
  const faults = useMemo(
    () => [
      ...scenario.faults.map((fault) => faultOf(fault, names.split(' '))),
      ...linesOf(whatIf).map((line) => ({ ...faultOf(line, names.split(' ')), isYours: true })),
    ],
    [scenario.faults, whatIf, names],
  );
  useEffect(() => play.show(run.report, faults), [play, run.report, faults]);

  const hasErrors = check.result?.diagnostics.some(({ severity }) => isError(severity)) ?? false;
  const request = useMemo(
    () => asked({ scenario: scenario.slug, text, seed }, whatIf),
    [scenario.slug, text, seed, whatIf],
  );
  const meaning = JSON.stringify([meaningOf(graph), seed, request.faults, request.load]);
  useWhatIf(runner, request, meaning, check.isCurrent && !hasErrors && !problem);
  useEffect(() => {
    if (!run.failure) return;
    refuse(run.failure, run.asked, run.of);
    play.stay();
  }, [refuse, play, run.failure, run.asked, run.of]);

  const readOnly = shown !== undefined;
  const change = useCallback(
    (next: string, tag: string | null = null) => {
      if (readOnly) return;
      say(null);
      setHistory((before) => edit(before, next, tag));
    },
    [readOnly],
  );
  /** An edit of the newest text. A text that cannot be read cannot be edited but by hand. */
  const apply = useCallback(
    (with_: (text: string) => string, tag: string | null = null) => {
      if (readOnly) return;
      say(null);
      setHistory((before) => {
        try {
          return edit(before, with_(before.text), tag);
        } catch {
          return before;
        }
      });
    },
    [readOnly],
  );
  useShownRun({ shown, runner, request, play, report: run.report });

  return {
    scenario,
    kinds,
    shared,
    text,
    graph,
    problem,
    check,
    hasErrors,
    history,
    change,
    apply,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    selection: selected,
    select,
    /** Selects what a report calls by this name. */
    show: useCallback((place: string) => select(selectionOf(place)), []),
    readOnly,
    view,
    setView,
    wiring,
    setWiring,
    /** Changes whenever the whole drawing is to be seen again. */
    fitted,
    showAll: useCallback(() => setFitted((before) => before + 1), []),
    /** Why what was asked for last was not done; null where it was. */
    refusal,
    say,
    seed,
    setSeed,
    run,
    start: useCallback(() => void runner.run(request), [runner, request]),
    cancel: useCallback(() => runner.cancel(), [runner]),
    play,
    lab,
    faults,
    keeper,
    keeping,
  };
}

export type Studio = ReturnType<typeof useStudio>;

export const isError = (severity: string) => severity.toLowerCase() === 'error';

function titleOf(text: string, otherwise: string): string {
  try {
    return readDesign(text).title || otherwise;
  } catch {
    return otherwise;
  }
}

/** A place of its own in this browser: what came with a link does not take the place of one's own design. */
const aside = (shelf: Shelf | undefined): Shelf | null =>
  shelf
    ? {
        getItem: (name) => shelf.getItem(`${name}.link`),
        setItem: (name, text) => shelf.setItem(`${name}.link`, text),
        removeItem: (name) => shelf.removeItem(`${name}.link`),
      }
    : null;

/** While a text cannot be read, the canvas shows the last one that could. */
function useGraph(
  text: string,
  scenario: ScenarioDetail,
  checked: Parameters<typeof withGiven>[2],
) {
  const last = useRef<Graph | null>(null);
  const read = useMemo((): { graph: Graph | null; problem: string | null } => {
    try {
      return { graph: bounded(readDesign(text)), problem: null };
    } catch (error) {
      return { graph: null, problem: error instanceof Error ? error.message : String(error) };
    }
  }, [text]);
  useEffect(() => {
    if (read.graph) last.current = read.graph;
  }, [read.graph]);
  const shown = read.graph ?? last.current;
  const graph = useMemo(() => withGiven(shown, scenario, checked), [shown, scenario, checked]);
  return { graph, problem: read.problem };
}

/** Once a design has been run, every change of what it means runs it again; moving boxes does not. */
function useWhatIf(
  runner: Runner,
  request: Parameters<Runner['run']>[0],
  meaning: string,
  isReady: boolean,
) {
  const ran = useRef<string | null>(null);
  useEffect(() => {
    const { phase, report } = runner.state;
    if (!report && phase !== 'running') {
      ran.current = meaning;
      return;
    }
    if (ran.current === meaning) return;
    runner.outdate();
    if (!isReady) return;
    ran.current = meaning;
    runner.soon(request, whatIfMs);
  }, [runner, request, meaning, isReady]);
}
