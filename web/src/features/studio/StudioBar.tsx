import type { ReactNode } from 'react';
import { announce, Button, MenuButton, Segments } from '@/shared/ui';
import { layout } from './canvas/layout';
import styles from './Studio.module.css';
import { chooseFile, downloadPng, downloadSvg, downloadYaml } from './state/files';
import { useStudioContext } from './state/StudioContext';
import type { View } from './state/useStudio';

const views: readonly { value: View; name: string }[] = [
  { value: 'canvas', name: 'Canvas' },
  { value: 'outline', name: 'Outline' },
  { value: 'text', name: 'Text' },
];

type StudioBarProps = { onCompare: () => void; actions?: ReactNode };

export function StudioBar({ onCompare, actions }: StudioBarProps) {
  const studio = useStudioContext();
  const { scenario, view, setView, run, start, cancel, seed, setSeed } = studio;
  const running = run.phase === 'running';
  return (
    <div className={styles.bar}>
      <h1>{scenario.title}</h1>
      <SaveLine />
      <span className={styles.space} />
      <Segments label="View" options={views} value={view} onChange={setView} />
      <label className={styles.seed}>
        Seed
        <input
          inputMode="numeric"
          value={seed}
          onChange={(event) => setSeed(Number(event.target.value.replace(/\D/g, '')) || 1)}
        />
      </label>
      <MenuButton label="More" icon="menu" heading="Design" items={useMenu()}>
        More
      </MenuButton>
      {actions}
      <Button keys="d" onClick={onCompare}>
        Compare
      </Button>
      {running ? (
        <Button keys="r" onClick={cancel}>
          Cancel
        </Button>
      ) : (
        <Button look="primary" icon="play" keys="r" onClick={start}>
          Run
        </Button>
      )}
    </div>
  );
}

/** What is where: saved, being saved, or only here. */
function SaveLine() {
  const { keeping } = useStudioContext();
  const words = {
    untouched: 'not changed yet',
    unsaved: 'not saved yet',
    saving: 'saving',
    saved: 'saved',
    failed: 'not saved; it is kept in this browser',
    conflict: 'saved elsewhere in the meantime',
  }[keeping.kind];
  const isBad = keeping.kind === 'failed' || keeping.kind === 'conflict';
  return (
    <span className={isBad ? styles.unsaved : styles.saved} role="status">
      {keeping.kind === 'saved' ? `version ${keeping.revision}, saved` : words}
    </span>
  );
}

function useMenu() {
  const studio = useStudioContext();
  const { undo, redo, align, move, graph, change } = studio;
  return [
    { name: 'Undo', onSelect: undo },
    { name: 'Redo', onSelect: redo },
    {
      name: 'Arrange by layers',
      divided: true,
      onSelect: () =>
        void layout(graph)
          .then(move)
          .then(() => announce('Arranged')),
    },
    { name: 'Align to the grid', onSelect: () => align('grid') },
    {
      name: 'Import YAML',
      divided: true,
      onSelect: () =>
        void chooseFile('.yaml,.yml').then((text) => {
          if (text !== null) change(text);
        }),
    },
    { name: 'Export YAML', onSelect: () => downloadYaml(studio) },
    { name: 'Export SVG', onSelect: () => downloadSvg(studio) },
    { name: 'Export PNG', onSelect: () => void downloadPng(studio) },
  ];
}
