import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { forkDesign, versionsQuery } from '@/api/studio';
import type { DesignVersion } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { announce, Bars, Button, Dialog, EmptyState, ErrorState, Moment } from '@/shared/ui';
import { countsOf, lineDiff } from '../model/lineDiff';
import { useStudioContext } from '../state/StudioContext';
import styles from './Versions.module.css';

type VersionsPaneProps = { id: string; opened: boolean; onClose: () => void };

/** What a design once was: when, what had changed, and the way back. */
export function VersionsPane({ id, opened, onClose }: VersionsPaneProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Versions of this design" size={860}>
      {opened && <Versions id={id} onClose={onClose} />}
    </Dialog>
  );
}

function Versions({ id, onClose }: { id: string; onClose: () => void }) {
  const { text } = useStudioContext();
  const { data, error, refetch } = useQuery({ ...versionsQuery(id), staleTime: 0 });
  const [chosen, setChosen] = useState<number | null>(null);
  if (error) {
    return <ErrorState what="The versions could not be read." error={error} onRetry={refetch} />;
  }
  if (!data) return <Bars rows={6} line={28} />;
  const earlier = data.filter((version) => version.text !== text);
  const shown = earlier.find(({ revision }) => revision === chosen) ?? earlier[0];
  if (!shown) {
    return (
      <EmptyState>There is no earlier version. One is kept for every minute of work.</EmptyState>
    );
  }
  return (
    <div className={styles.versions}>
      <ul className={styles.list} aria-label="Versions">
        {earlier.map((version, index) => (
          <li key={version.revision}>
            <button
              type="button"
              aria-pressed={version === shown}
              onClick={() => setChosen(version.revision)}
            >
              <span>
                Version {version.revision} <Changes version={version} before={earlier[index + 1]} />
              </span>
              <Moment at={version.savedAt} />
            </button>
          </li>
        ))}
      </ul>
      <Preview id={id} version={shown} onClose={onClose} />
    </div>
  );
}

/** Against the version before it. */
function Changes({ version, before }: { version: DesignVersion; before?: DesignVersion }) {
  if (!before) return <span className="faint">the first that is kept</span>;
  const { added, removed } = countsOf(lineDiff(before.text, version.text));
  return (
    <span className="faint">
      +{added} −{removed} lines
    </span>
  );
}

type PreviewProps = { id: string; version: DesignVersion; onClose: () => void };

function Preview({ id, version, onClose }: PreviewProps) {
  const { text, change, scenario } = useStudioContext();
  const navigate = useNavigate();
  const lines = lineDiff(text, version.text);
  const { added, removed } = countsOf(lines);
  const restore = () => {
    change(version.text);
    announce(`Version ${version.revision} is back; undo brings what was there`);
    onClose();
  };
  const fork = async () => {
    const { id: next } = await forkDesign(id, version.revision);
    onClose();
    navigate(addresses.design(scenario.slug, next));
  };
  return (
    <section aria-label={`Version ${version.revision}`} className={styles.preview}>
      <p className="muted s12">
        Restoring adds {added} and removes {removed} lines of the text as it is now.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre tabIndex={0}>
        {lines.map(({ kind, text: line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <span key={index} data-kind={kind}>
            {kind === 'added' ? '+' : kind === 'removed' ? '−' : ' '} {line}
            {'\n'}
          </span>
        ))}
      </pre>
      <div className={styles.actions}>
        <Button look="primary" onClick={restore}>
          Restore
        </Button>
        <Button onClick={() => void fork()}>Fork from it</Button>
      </div>
    </section>
  );
}
