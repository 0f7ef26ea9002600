import { type KeyBinding, useKeys } from '@/shared/keys';
import { announce } from '@/shared/ui';
import { firstNumberId } from './canvas/NodeNumbers';
import { nodeId } from './canvas/PartNode';
import { focusInspector, inspectorId } from './inspector/focus';
import { nameFieldId } from './inspector/NameField';
import { kindOfDigit, searchId } from './left/Palette';
import { placed } from './model/placing';
import {
  type Direction,
  namesOf,
  neighbor,
  nextIn,
  nothing,
  only,
  readingOrder,
} from './model/selection';
import type { StudioValue } from './state/StudioContext';

interface StudioKeys {
  studio: StudioValue;
  showParts: () => void;
  compare: () => void;
  traces: () => void;
}

export const designId = 'studio-design';

const views = ['canvas', 'outline', 'text'] as const;

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const steps: Record<Direction, readonly [number, number]> = {
  left: [-0.5, 0],
  right: [0.5, 0],
  up: [0, -0.5],
  down: [0, 0.5],
};

export function useStudioKeys({ studio, showParts, compare, traces }: StudioKeys): void {
  const { graph, selection, select, run, play, wiring, setWiring, kinds, view } = studio;
  const names = namesOf(selection);
  const current = names[0];
  const hasReport = run.report !== null;

  const goTo = (name: string | undefined) => {
    if (name === undefined) return;
    if (wiring === null) select(only(name));
    document.getElementById(nodeId(name))?.focus();
    if (view !== 'canvas') announce(name);
  };

  const bindings: KeyBinding[] = [
    {
      keys: 'r',
      label: run.phase === 'running' ? 'cancel' : 'run',
      order: 30,
      run: () => (run.phase === 'running' ? studio.cancel() : studio.start()),
    },
    {
      keys: '/',
      label: 'add a part',
      order: 29,
      run: () => {
        showParts();
        focusLater(searchId);
      },
    },
    {
      keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
      shown: ['←↑↓→'],
      label: 'next component',
      order: 28,
      disabled: view !== 'canvas',
      run: (_event, key) => {
        const from = wiring === null ? current : focusedName();
        const direction = directions[key] ?? 'right';
        if (from === undefined) return goTo(readingOrder(graph)[0]);
        goTo(neighbor(placed(graph), from, direction));
      },
    },
    {
      keys: 'Enter',
      label: 'its fields',
      order: 27,
      disabled: selection.kind === 'none',
      run: focusInspector,
    },
    {
      keys: 'e',
      label: 'its numbers',
      listed: 'sheet',
      disabled: names.length !== 1 || view !== 'canvas',
      run: () => {
        const first = document.getElementById(firstNumberId);
        if (first instanceof HTMLInputElement) {
          first.focus();
          first.select();
        } else focusInspector();
      },
    },
    {
      keys: 'w',
      label: 'link',
      order: 26,
      disabled: names.length !== 1,
      run: () => {
        setWiring(current ?? null);
        announce(`Link from ${current}. Choose where it leads, then Enter.`);
        if (current && view === 'canvas') document.getElementById(nodeId(current))?.focus();
      },
    },
    {
      keys: 'Delete',
      label: 'remove',
      order: 25,
      disabled: selection.kind === 'none',
      run: () => {
        studio.remove();
        focusWhereLost(designId);
      },
    },
    {
      keys: 'v',
      label: 'view',
      order: 24,
      run: () => studio.setView(nextIn(views, view, 1) as typeof view),
    },
    { keys: ' ', label: 'play', order: 23, disabled: !hasReport, run: () => play.toggle() },
    {
      keys: ['[', ']'],
      label: 'moments',
      order: 22,
      disabled: !hasReport,
      run: (_event, key) => play.toMoment(key === ']' ? 1 : -1),
    },
    {
      keys: [',', '.'],
      label: 'step',
      order: 21,
      disabled: !hasReport,
      run: (_event, key) => play.step(key === '.' ? 0.1 : -0.1),
    },
    {
      keys: 'o',
      label: 'loop',
      listed: 'sheet',
      disabled: !hasReport,
      run: () => {
        play.toggleLoop();
        announce(play.state.loop ? 'At the end it goes on from the beginning' : 'No loop');
      },
    },
    { keys: 'd', label: 'compare', order: 20, run: compare },
    { keys: 't', label: 'traces', listed: 'sheet', run: traces },
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: ['1–9'],
      label: 'add the part with this digit',
      listed: 'sheet',
      run: (_event, key) => {
        const kind = kindOfDigit(key);
        if (!kind || !kinds.kinds.some(({ name }) => name === kind)) return;
        const name = studio.add(kind);
        if (name !== null) focusLater(nodeId(name));
      },
    },
    {
      keys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
      shown: ['Shift', '←↑↓→'],
      label: 'move the component',
      listed: 'sheet',
      disabled: names.length === 0,
      run: (_event, key) => {
        const [dx, dy] = steps[directions[key.replace('Shift+', '')] ?? 'right'];
        studio.nudge(dx, dy);
      },
    },
    {
      keys: 'n',
      label: 'rename',
      listed: 'sheet',
      disabled: names.length !== 1,
      run: () => focusLater(nameFieldId),
    },
    {
      keys: ['l', 'Shift+l'],
      label: 'next link, previous link',
      listed: 'sheet',
      disabled: graph.links.length === 0,
      run: (_event, key) => {
        const at = graph.links.findIndex(
          (link) =>
            selection.kind === 'link' && link.from === selection.from && link.to === selection.to,
        );
        const step = key === 'l' ? 1 : -1;
        const link = graph.links[(at + step + graph.links.length) % graph.links.length];
        if (!link) return;
        select({ kind: 'link', from: link.from, to: link.to });
        announce(`Link from ${link.from} to ${link.to}`);
      },
    },
    {
      keys: 'Shift+d',
      label: 'duplicate',
      listed: 'sheet',
      disabled: names.length === 0,
      run: studio.duplicate,
    },
    {
      keys: 'Mod+c',
      label: 'copy',
      listed: 'sheet',
      disabled: names.length === 0,
      isEvent: true,
      run: noRun,
    },
    {
      keys: 'Mod+x',
      label: 'cut',
      listed: 'sheet',
      disabled: names.length === 0,
      isEvent: true,
      run: noRun,
    },
    { keys: 'Mod+v', label: 'paste', listed: 'sheet', isEvent: true, run: noRun },
    { keys: 'Mod+z', label: 'undo', listed: 'sheet', run: studio.undo },
    { keys: ['Mod+Shift+z', 'Mod+y'], label: 'redo', listed: 'sheet', run: studio.redo },
    {
      keys: 'Mod+a',
      label: 'select all',
      listed: 'sheet',
      run: () => select({ kind: 'components', names: readingOrder(graph) }),
    },
    {
      keys: 'Shift+Drag',
      shown: ['Shift', 'drag'],
      label: 'select what a frame touches',
      listed: 'sheet',
      isEvent: true,
      run: noRun,
    },
    {
      keys: ['g', 'Shift+g'],
      label: 'group, ungroup',
      listed: 'sheet',
      disabled: names.length === 0,
      run: (_event, key) => (key === 'g' ? studio.group() : studio.ungroup()),
    },
    {
      keys: 'a',
      label: 'arrange by layers',
      listed: 'sheet',
      run: () => void studio.arrange(),
    },
    {
      keys: 'Escape',
      label: 'let go',
      listed: 'sheet',
      disabled: selection.kind === 'none' && wiring === null,
      run: () => (wiring === null ? select(nothing) : setWiring(null)),
    },
    {
      keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'],
      shown: ['Alt', '1–4'],
      label: 'parts, design, inspector, run',
      listed: 'sheet',
      whileTyping: true,
      run: (_event, key) => {
        if (key === 'Alt+1')
          document.querySelector<HTMLElement>('#studio-left [tabindex], #studio-left')?.focus();
        if (key === 'Alt+2') goToDesign(current ?? readingOrder(graph)[0]);
        if (key === 'Alt+3') document.getElementById(inspectorId)?.focus();
        if (key === 'Alt+4')
          document.querySelector<HTMLElement>('[id^="studio-run-tab-"][tabindex="0"]')?.focus();
      },
    },
  ];
  useKeys('Studio', studio.readOnly ? bindings.filter(onlyLooks) : bindings);

  function goToDesign(name: string | undefined) {
    if (view === 'canvas') return goTo(name);
    document.querySelector<HTMLElement>(`#${designId} [tabindex="0"]`)?.focus();
  }
}

const looks = new Set([' ', '[', ',', 'ArrowLeft', 'Enter', 't', 'l', 'o', 'Escape']);

/** Whether a key changes nothing: those are left where a design is only looked at. */
const onlyLooks = ({ keys }: KeyBinding) => looks.has([keys].flat()[0] ?? '');

/** Once what is asked for has been drawn. */
function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}

/** Where what had the focus is gone, the keyboard goes on from here and not from the top of the page. */
function focusWhereLost(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(id)?.focus();
    }),
  );
}

const focusedName = () => document.activeElement?.id.replace(/^part-/, '') || undefined;

const noRun = () => {};
