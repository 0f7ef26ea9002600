import { useState } from 'react';
import { useKeyGroups, useKeySheetRequests, useKeys } from '@/shared/keys';
import { Dialog, Kbd } from '@/shared/ui';
import styles from './KeySheet.module.css';

/** Every key that works here, by group. Opened by `?`. */
export function KeySheet() {
  const [opened, setOpened] = useState(false);
  useKeys('Everywhere', [{ keys: '?', label: 'all keys', run: () => setOpened(true), order: -20 }]);
  useKeySheetRequests(() => setOpened(true));
  const groups = useKeyGroups();

  return (
    <Dialog opened={opened} onClose={() => setOpened(false)} title="Keys that work here" size={520}>
      {groups.map(({ name, bindings }) => (
        <section key={name} className={styles.group}>
          <h3>{name}</h3>
          <dl>
            {bindings
              .filter(({ binding }) => binding.listed !== 'nowhere')
              .map(({ binding }) => (
                <div key={`${binding.keys} ${binding.label}`} className={styles.row}>
                  <dt>
                    <Kbd keys={binding.keys} shown={binding.shown} />
                  </dt>
                  <dd>{binding.label}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="faint s12">Keys rest while you type. The browser keeps its own.</p>
    </Dialog>
  );
}
