import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { designsQuery, versionsQuery } from '@/api/studio';
import { Button } from '@/shared/ui';
import { useStudioContext } from '../state/StudioContext';
import type { Reference } from '../state/useReference';
import styles from './Panels.module.css';

/** Another design of one's own, or this one as it once stood, to run and to compare with. */
export function OtherDesign({ reference }: { reference: Reference }) {
  const { scenario, keeper } = useStudioContext();
  const { id } = keeper;
  const designs = useQuery(designsQuery(scenario.slug));
  const versions = useQuery({ ...versionsQuery(id ?? ''), enabled: id !== null });
  const [chosen, setChosen] = useState('');
  const others = designs.data?.filter((one) => one.id !== id) ?? [];
  const before = versions.data ?? [];
  if (others.length === 0 && before.length === 0) return null;
  const choose = () => {
    const [kind, key] = chosen.split(' ');
    const design = others.find((one) => kind === 'design' && one.id === key);
    if (design) reference.withDesign(design.id, design.title);
    const version = before.find((one) => kind === 'version' && String(one.revision) === key);
    if (version) reference.withText(version.text, `Version ${version.revision}`);
  };
  return (
    <span className={styles.other}>
      <select
        aria-label="Another design"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Another design</option>
        {others.length > 0 && (
          <optgroup label="Designs">
            {others.map((one) => (
              <option key={one.id} value={`design ${one.id}`}>
                {one.title}, {saved(one.savedAt)}
              </option>
            ))}
          </optgroup>
        )}
        {before.length > 0 && (
          <optgroup label="Versions of this design">
            {before.map((one) => (
              <option key={one.revision} value={`version ${one.revision}`}>
                Version {one.revision}, {saved(one.savedAt)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <Button disabled={chosen === '' || reference.loading} onClick={choose}>
        Run both
      </Button>
    </span>
  );
}

const saved = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
