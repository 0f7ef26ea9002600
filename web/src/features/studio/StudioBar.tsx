import { type ReactNode, useEffect, useState } from 'react';
import { addresses } from '@/shared/addresses';
import { announce, Button, MenuButton, Segments } from '@/shared/ui';
import { DesignsMenu } from './DesignsMenu';
import { fragmentOf, UnusableLink } from './model/share';
import { SeedField } from './SeedField';
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
  const [note, setNote] = useNote();
  return (
    <div className={styles.bar}>
      <h1>{scenario.title}</h1>
      {note === null ? (
        <SaveLine />
      ) : (
        <span className={styles.note} role="status">
          {note}
        </span>
      )}
      <span className={styles.space} />
      <Segments label="View" options={views} value={view} onChange={setView} />
      <SeedField seed={seed} onSeed={setSeed} />
      {!studio.isFramed && <DesignsMenu />}
      <MenuButton label="More" icon="menu" heading="Design" items={useMenu(setNote)}>
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

const noteMs = 6000;

/** A word in the place of the save line, for as long as it takes to read it. */
function useNote() {
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => {
    if (note === null) return;
    const timer = setTimeout(() => setNote(null), noteMs);
    return () => clearTimeout(timer);
  }, [note]);
  return [note, setNote] as const;
}

/** Copies the address with the design in it; says what has come of it. */
async function copyLink(text: string, slug: string): Promise<string> {
  try {
    const link = new URL(addresses.scenario(slug), location.origin);
    link.hash = await fragmentOf(text);
    await navigator.clipboard.writeText(link.href);
    return 'Link copied. Whoever has it has the design.';
  } catch (error) {
    if (error instanceof UnusableLink) return error.message;
    return 'The browser does not let the link be copied. Export the design as a file instead.';
  }
}

function useMenu(say: (note: string) => void) {
  const studio = useStudioContext();
  const { undo, redo, align, arrange, change, text: now, scenario } = studio;
  return [
    { name: 'Undo', onSelect: undo },
    { name: 'Redo', onSelect: redo },
    {
      name: 'Arrange by layers',
      divided: true,
      onSelect: () => void arrange(),
    },
    { name: 'Align to the grid', onSelect: () => align('grid') },
    {
      name: 'Import YAML',
      divided: true,
      onSelect: () =>
        void chooseFile('.yaml,.yml').then((chosen) => {
          if (chosen === null) return;
          if ('refusal' in chosen) return studio.say(chosen.refusal);
          change(chosen.text);
          announce('Imported. Undo brings back what was there.');
        }),
    },
    {
      name: 'Copy link',
      onSelect: () => void copyLink(now, scenario.slug).then(say),
    },
    { name: 'Export YAML', onSelect: () => downloadYaml(studio) },
    { name: 'Export SVG', onSelect: () => void downloadSvg(studio) },
    { name: 'Export PNG', onSelect: () => void downloadPng(studio) },
  ];
}
