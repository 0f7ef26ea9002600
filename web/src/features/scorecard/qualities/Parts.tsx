import type { QualityAspect, QualityMention } from '@/api/types';
import styles from './Qualities.module.css';
import { aspectNames } from './words';

interface PartsProps {
  parts: readonly QualityAspect[];
  mentions: readonly QualityMention[];
}

/** The five parts of a quality: those that are told in ink, the others named in grey. */
export function Parts({ parts, mentions }: PartsProps) {
  return (
    <ul className={styles.parts}>
      {parts.map((part) => {
        const told = mentions.some((mention) => mention.shown && mention.aspect === part);
        return (
          <li key={part} data-told={told}>
            <span aria-hidden="true">{told ? '●' : '○'}</span> {aspectNames[part]}
            <span className="sr">{told ? ', told' : ', not told'}</span>
          </li>
        );
      })}
    </ul>
  );
}
