import { type KeyGroup, useKeyGroups } from '@/shared/keys';
import { Kbd } from '@/shared/ui';
import { Dialog } from '@/shared/ui/Dialog';
import styles from './KeySheet.module.css';

type KeySheetDialogProps = { opened: boolean; onClose: () => void };

export default function KeySheetDialog({ opened, onClose }: KeySheetDialogProps) {
  const groups = byName(useKeyGroups());
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys that work here" size={520}>
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

/** Groups of one name become one, in the order they were first met. */
function byName(groups: readonly KeyGroup[]): KeyGroup[] {
  const merged = new Map<string, KeyGroup>();
  for (const { name, bindings } of groups) {
    const before = merged.get(name)?.bindings ?? [];
    merged.set(name, { name, bindings: [...before, ...bindings] });
  }
  return [...merged.values()];
}
