import { useEffect, useMemo, useRef } from 'react';
import { announce } from '@/shared/ui';
import { type Alignment, align, type Places } from '../model/align';
import { type Clip, copy, duplicate, paste } from '../model/clipboard';
import type { At } from '../model/graph';
import { freeCell, placed } from '../model/placing';
import { namesOf, nothing, only } from '../model/selection';
import {
  addComponent,
  addLink,
  freeName,
  removeComponent,
  removeLink,
  renameComponent,
  setAt,
  setField,
  setLinkField,
} from '../model/text/designEdits';
import type { Studio } from './useStudio';

export type Actions = ReturnType<typeof useActions>;

/** What one can do to a design; each is an edit of its text that can be undone. */
export function useActions(studio: Studio) {
  const clip = useRef<Clip | null>(null);
  const latest = useRef(studio);
  useEffect(() => {
    latest.current = studio;
  });

  return useMemo(() => {
    const now = () => latest.current;
    const own = () => {
      const { graph, selection } = now();
      const given = new Set(graph.components.filter((c) => c.given).map((c) => c.name));
      return namesOf(selection).filter((name) => !given.has(name));
    };

    return {
      add(kind: string, at?: At): string {
        const { graph, selection, apply, select } = now();
        const beside = namesOf(selection)[0];
        const name = freeName(
          graph.components.map((component) => component.name),
          kind,
        );
        const place = at ?? freeCell(graph, beside);
        apply((text) => addComponent(text, name, kind, place));
        select(only(name));
        announce(`${name} added`);
        return name;
      },
      remove() {
        const { selection, apply, select } = now();
        if (selection.kind === 'link') {
          apply((text) => removeLink(text, selection.from, selection.to));
          announce(`Link from ${selection.from} to ${selection.to} removed`);
        }
        const names = own();
        if (names.length > 0) {
          apply((text) => names.reduce(removeComponent, text));
          announce(`${names.join(', ')} removed`);
        }
        select(nothing);
      },
      rename(name: string, next: string) {
        const { apply, select } = now();
        apply((text) => renameComponent(text, name, next));
        select(only(next));
      },
      connect(from: string, to: string) {
        const { apply, select, setWiring } = now();
        setWiring(null);
        if (from === to) return;
        apply((text) => addLink(text, from, to));
        select({ kind: 'link', from, to });
        announce(`Link from ${from} to ${to}`);
      },
      setField(name: string, path: string, value: string | null) {
        now().apply((text) => setField(text, name, path, value), `${name}.${path}`);
      },
      setLinkField(from: string, to: string, path: string, value: string | null) {
        now().apply((text) => setLinkField(text, from, to, path, value), `${from}->${to}.${path}`);
      },
      move(places: Places) {
        now().apply((text) => setAt(text, places));
      },
      nudge(dx: number, dy: number) {
        const places = placed(now().graph);
        const moved = own().flatMap((name) => {
          const at = places.get(name);
          return at ? [[name, [at[0] + dx, at[1] + dy]] as const] : [];
        });
        now().apply((text) => setAt(text, Object.fromEntries(moved)), 'nudge');
      },
      align(how: Alignment) {
        const { graph, apply } = now();
        const places = placed(graph);
        const names = own().length > 0 ? own() : graph.components.map((c) => c.name);
        const chosen = names.flatMap((name) => {
          const at = places.get(name);
          return at && !graph.components.find((c) => c.name === name)?.given
            ? [[name, at] as const]
            : [];
        });
        apply((text) => setAt(text, align(Object.fromEntries(chosen), how)));
      },
      copy() {
        const names = own();
        if (names.length === 0) return;
        clip.current = copy(now().text, names);
        announce(`${names.join(', ')} copied`);
      },
      paste() {
        const { apply, select, text } = now();
        if (!clip.current) return;
        const pasted = paste(text, clip.current);
        apply(() => pasted.text);
        select({ kind: 'components', names: pasted.names });
        announce(`${pasted.names.join(', ')} pasted`);
      },
      duplicate() {
        const { apply, select, text } = now();
        const names = own();
        if (names.length === 0) return;
        const pasted = duplicate(text, names);
        apply(() => pasted.text);
        select({ kind: 'components', names: pasted.names });
        announce(`${pasted.names.join(', ')} added`);
      },
    };
  }, []);
}
