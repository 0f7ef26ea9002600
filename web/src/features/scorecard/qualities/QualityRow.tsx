import type { Quality } from '@/api/types';
import { counted } from '@/shared/format';
import { MentionList } from './MentionList';
import { qualityId } from './marks';
import { Parts } from './Parts';
import styles from './Qualities.module.css';
import { useQuality } from './selection';
import { partsOf, qualityNames, teachings } from './words';

/** A quality: name, count, and either its sentences or what is missing. */
export function QualityRow({ quality }: { quality: Quality }) {
  const { open, toggle } = useQuality();
  const { kind, count, mentions } = quality;
  const isOpen = open === kind;
  const parts = partsOf[kind];
  return (
    <li id={qualityId(kind)} className={`${styles.row} ${isOpen ? styles.open : ''}`}>
      <h3>
        {mentions.length > 0 ? (
          <button type="button" aria-expanded={isOpen} onClick={() => toggle(isOpen ? null : kind)}>
            {qualityNames[kind]}
          </button>
        ) : (
          qualityNames[kind]
        )}
      </h3>
      <span className={styles.count}>{parts ? `${count} of ${parts.length}` : count}</span>
      <div className={styles.what}>
        {parts && <Parts parts={parts} mentions={mentions} />}
        {count === 0 ? (
          <p className={styles.teach}>{teachings[kind]}</p>
        ) : (
          !parts && !isOpen && <p className={styles.brief}>{brief(quality)}</p>
        )}
        {isOpen && <MentionList quality={quality} />}
      </div>
    </li>
  );
}

/** The words of the first sentence that counts, and how many others only name it. */
function brief({ mentions }: Quality): string {
  const first = mentions.find((mention) => mention.shown);
  const named = mentions.filter((mention) => !mention.shown).length;
  return [
    first ? `“${first.quote.replace(/\s+/g, ' ')}”` : '',
    named > 0 ? `${counted(named, 'sentence')} only ${named === 1 ? 'names' : 'name'} it.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
