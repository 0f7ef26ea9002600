import { useState } from 'react';
import type { KindInfo } from '@/api/studioTypes';
import { Icon, Kbd } from '@/shared/ui';
import { draggedKind } from '../canvas/dragged';
import { KindIcon } from '../canvas/KindIcon';
import { useStudioContext } from '../state/StudioContext';
import styles from './LeftPane.module.css';

export const searchId = 'studio-search';

const groups: readonly { name: string; roles: readonly string[] }[] = [
  { name: 'Source and edge', roles: ['client', 'balancer'] },
  { name: 'Compute', roles: ['service'] },
  { name: 'Data', roles: ['cache', 'store'] },
  { name: 'Async', roles: ['messages', 'push'] },
  { name: 'External and control', roles: ['external', 'control'] },
];

/** The nine that most designs need have a digit. */
const digits = [
  'load-balancer',
  'service',
  'cache',
  'sql-database',
  'queue',
  'worker',
  'cdn',
  'api-gateway',
  'sharded-store',
];

export const kindOfDigit = (digit: string) => digits[Number(digit) - 1];

const inWords = (kind: string) => {
  const words = kind.replaceAll('-', ' ').replace('sql', 'SQL').replace('api', 'API');
  return kind.length <= 3 ? kind.toUpperCase() : words[0]?.toUpperCase() + words.slice(1);
};

export function Palette() {
  const { kinds, add, view, setView } = useStudioContext();
  const [query, setQuery] = useState('');
  const found = kinds.kinds.filter((kind) => isFound(kind, query));
  const best = bestOf(found, query);
  const put = (kind: string) => {
    add(kind);
    setQuery('');
    if (view === 'text') setView('canvas');
  };
  return (
    <>
      <search className={styles.search}>
        <Icon name="search" size={12} />
        <input
          id={searchId}
          value={query}
          placeholder="Add a part"
          aria-label="Search parts; Enter adds the one that is marked"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && best) put(best.name);
            if (event.key === 'Escape') {
              setQuery('');
              event.currentTarget.blur();
            }
          }}
        />
        <Kbd keys="/" />
      </search>
      {found.length === 0 && <p className={styles.text}>No part is called so.</p>}
      {groups.map(({ name, roles }) => {
        const all = found.filter(({ role }) => roles.includes(role.toLowerCase()));
        if (all.length === 0) return null;
        return (
          <section key={name} className={styles.group}>
            <h2>{name}</h2>
            {all.map((kind) => (
              <button
                key={kind.name}
                type="button"
                className={styles.part}
                data-first={(query !== '' && kind === best) || undefined}
                title={kind.meaning}
                draggable
                onDragStart={(event) => event.dataTransfer.setData(draggedKind, kind.name)}
                onClick={() => put(kind.name)}
              >
                <KindIcon kind={kind.name} />
                <span>{inWords(kind.name)}</span>
                {digits.includes(kind.name) && (
                  <span aria-hidden="true">
                    <Kbd keys={String(digits.indexOf(kind.name) + 1)} />
                  </span>
                )}
              </button>
            ))}
          </section>
        );
      })}
    </>
  );
}

/** What is called as one has typed goes before what is only described with it. */
function bestOf(found: readonly KindInfo[], query: string): KindInfo | undefined {
  const word = query.trim().toLowerCase().replace(/\s+/g, '-');
  return (
    found.find(({ name }) => name === word) ??
    found.find(({ name }) => name.startsWith(word)) ??
    found.find(({ name }) => name.includes(word)) ??
    found[0]
  );
}

function isFound({ name, meaning }: KindInfo, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${name} ${inWords(name)} ${meaning}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
