import { useEffect, useMemo, useRef } from 'react';
import { announce } from '@/shared/ui';
import { layout } from '../canvas/layout';
import { type Alignment, align, type Places } from '../model/align';
import { copy, duplicate, paste, readClip, writeClip } from '../model/clipboard';
import { toPixels } from '../model/geometry';
import { type At, type GroupKind, mostComponents } from '../model/graph';
import { groupOf, groupsAround, joined } from '../model/groups';
import { freeCell, placed } from '../model/placing';
import { namesOf, nothing, only } from '../model/selection';
import {
  addComponent,
  addGroup,
  addLink,
  freeName,
  removeComponents,
  removeGroup,
  removeLink,
  renameComponent,
  renameGroup,
  setAt,
  setField,
  setGroupKind,
  setHandler,
  setLinkField,
  setMembers,
  setPlaces,
} from '../model/text/designEdits';
import type { Studio } from './useStudio';

export type Actions = ReturnType<typeof useActions>;

/** What one can do to a design; each is an edit of its text that can be undone. */
export function useActions(studio: Studio) {
  const latest = useRef(studio);
  useEffect(() => {
    latest.current = studio;
  });

  return useMemo(() => {
    const now = () => latest.current;
    /** Whether the text can be read, and with that be edited but by hand; says so where it cannot. */
    const canEdit = (): boolean => {
      const { problem, say } = now();
      if (problem !== null) say(`The text cannot be read, so nothing was done. ${problem}`);
      return problem === null;
    };
    const own = () => {
      const { graph, selection } = now();
      const given = new Set(graph.components.filter((c) => c.given).map((c) => c.name));
      return namesOf(selection).filter((name) => !given.has(name));
    };

    /** Whether so many more may come; says so where they may not. */
    const fits = (more: number): boolean => {
      const { graph, say } = now();
      const isFew = graph.components.length + (graph.leftOut ?? 0) + more <= mostComponents;
      say(isFew ? null : `A design has at most ${mostComponents} components. Nothing was added.`);
      return isFew;
    };

    /** What the scenario gives has its place in a section of its own. */
    const withPlaces = (text: string, places: Places) => {
      const given = new Set(now().graph.components.flatMap((c) => (c.given ? [c.name] : [])));
      const all = Object.entries(places);
      const ofOwn = Object.fromEntries(all.filter(([name]) => !given.has(name)));
      const ofGiven = Object.fromEntries(all.filter(([name]) => given.has(name)));
      return setPlaces(setAt(text, ofOwn), ofGiven);
    };
    const place = (places: Places, tag: string | null = null) =>
      now().apply((text) => withPlaces(text, places), tag);

    const edits = guarded(canEdit, {
      /** The name of the new one; null where no more may come. */
      add(kind: string, at?: At): string | null {
        const { graph, selection, apply, select } = now();
        if (!fits(1)) return null;
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
        const { selection, apply, select, say } = now();
        if (selection.kind === 'link') {
          apply((text) => removeLink(text, selection.from, selection.to));
          announce(`Link from ${selection.from} to ${selection.to} removed`);
        }
        const names = own();
        if (names.length > 0) {
          apply((text) => removeComponents(text, names));
          announce(`${inWords(names)} removed`);
        }
        const stay = namesOf(selection).filter((name) => !names.includes(name));
        if (stay.length > 0) {
          const one = stay.length === 1;
          say(
            `${inWords(stay)} ${one ? 'is' : 'are'} given by the scenario and ${one ? 'stays' : 'stay'}.`,
          );
        }
        select(stay.length === 0 ? nothing : { kind: 'components', names: stay });
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
      setHandler(operation: string, component: string, steps: string) {
        now().apply((text) => setHandler(text, operation, component, steps));
      },
      setLinkField(from: string, to: string, path: string, value: string | null) {
        now().apply((text) => setLinkField(text, from, to, path, value), `${from}->${to}.${path}`);
      },
      /** What comes to lie in the box of a group is in that group then; both are undone as one. */
      move(places: Places) {
        const { graph, apply } = now();
        const after = new Map([...placed(graph), ...Object.entries(places)]);
        const pixels = new Map([...after].map(([name, at]) => [name, toPixels(at)]));
        const joins = joined(graph.groups, pixels, Object.keys(places));
        apply((text) =>
          [...joins].reduce(
            (next, [group, members]) => setMembers(next, group, members),
            withPlaces(text, places),
          ),
        );
        for (const [group, members] of joins) {
          const before = graph.groups.find(({ name }) => name === group)?.members ?? [];
          announce(
            `${inWords(members.filter((name) => !before.includes(name)))} put into ${group}`,
          );
        }
      },
      /** Puts a component into the box of a group, or takes it out. */
      setMember(group: string, name: string, isIn: boolean) {
        const { graph, apply } = now();
        const members = graph.groups.find((one) => one.name === group)?.members ?? [];
        const others = members.filter((one) => one !== name);
        apply((text) => setMembers(text, group, isIn ? [...others, name] : others));
        announce(isIn ? `${name} put into ${group}` : `${name} taken out of ${group}`);
      },
      /** By layers: what is selected, where that is more than one, or else everything. */
      async arrange() {
        const { graph, selection, showAll } = now();
        const names = namesOf(selection);
        place(await layout(graph, names));
        if (names.length <= 1) showAll();
        announce('Arranged');
      },
      nudge(dx: number, dy: number) {
        const { graph, selection } = now();
        const places = placed(graph);
        const moved = namesOf(selection).flatMap((name) => {
          const at = places.get(name);
          return at ? [[name, [at[0] + dx, at[1] + dy]] as const] : [];
        });
        place(Object.fromEntries(moved), 'nudge');
      },
      align(how: Alignment) {
        const { graph, selection } = now();
        const places = placed(graph);
        const selected = namesOf(selection);
        const names = selected.length > 0 ? selected : graph.components.map((c) => c.name);
        const chosen = names.flatMap((name) => {
          const at = places.get(name);
          return at ? [[name, at] as const] : [];
        });
        place(align(Object.fromEntries(chosen), how));
      },
      group() {
        const { graph, selection, apply } = now();
        const members = namesOf(selection);
        if (members.length === 0) return;
        if (groupOf(graph, members)) return announce('These components are a group already');
        const name = freeName(
          graph.groups.map((one) => one.name),
          'group',
        );
        apply((text) => addGroup(text, { name, kind: 'any', members }));
        announce(`${name} drawn around ${members.join(', ')}`);
      },
      /** The group that is selected, or else those around what is. */
      ungroup() {
        const { graph, selection, apply } = now();
        const groups = groupsAround(graph.groups, namesOf(selection));
        if (groups.length === 0) return;
        const names = groups.map(({ name }) => name);
        apply((text) => names.reduce(removeGroup, text));
        announce(`${names.join(', ')} taken apart`);
      },
      renameGroup(name: string, next: string) {
        now().apply((text) => renameGroup(text, name, next));
      },
      setGroupKind(name: string, kind: GroupKind) {
        now().apply((text) => setGroupKind(text, name, kind));
      },
      paste(copied: string) {
        const { apply, select, text, say } = now();
        const clip = readClip(copied);
        if (!clip) return say(notPasted);
        if (!fits(clip.components.length)) return;
        const pasted = paste(text, clip);
        apply(() => pasted.text);
        select({ kind: 'components', names: pasted.names });
        announce(`${inWords(pasted.names)} pasted`);
      },
      duplicate() {
        const { apply, select, text } = now();
        const names = own();
        if (names.length === 0 || !fits(names.length)) return;
        const pasted = duplicate(text, names);
        apply(() => pasted.text);
        select({ kind: 'components', names: pasted.names });
        announce(`${inWords(pasted.names)} added`);
      },
    });
    return {
      ...edits,
      /** What is selected as text that can be pasted anywhere; null where nothing is that could be copied. */
      copied(): string | null {
        const names = own();
        if (names.length === 0 || !canEdit()) return null;
        announce(`${inWords(names)} copied`);
        return writeClip(copy(now().text, names));
      },
    };
  }, []);
}

/**
 * The same actions, each of which does nothing while it may not. A text that cannot be read can be edited by hand only,
 * and nothing may say that it was done.
 */
function guarded<T extends Record<string, (...values: never[]) => unknown>>(
  may: () => boolean,
  actions: T,
): T {
  const all = Object.entries(actions).map(([name, act]) => [
    name,
    (...values: never[]) => (may() ? act(...values) : null),
  ]);
  return Object.fromEntries(all) as T;
}

const notPasted =
  'What the clipboard holds is no piece of a design. Copy components here or elsewhere, or text with a section ‘components’.';

/** So many names can be listened to; of more it is said how many they are. */
const mostNamed = 6;

const inWords = (names: readonly string[]) =>
  names.length > mostNamed ? `${names.length} components` : names.join(', ');
