import { createContext, use } from 'react';
import type { Explanation } from '@/api/types';
import styles from './PointDetail.module.css';

/** The answer, for quoting: an explanation knows only where its words stand. */
export const AnswerContext = createContext('');

const value = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** How the judge came to it, node by node, each with the words it rests on. */
export function ExplanationTree({ nodes }: { nodes: readonly Explanation[] }) {
  const answer = use(AnswerContext);
  return (
    <ul className={styles.tree}>
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
        <li key={index}>
          <div className={styles.node}>
            <span className={styles.value}>{value.format(node.value)}</span>
            <span>
              {node.description}
              {node.spans.map((span) => (
                <span key={span.start}>
                  {' '}
                  <q>{answer.slice(span.start, span.start + span.length)}</q>
                </span>
              ))}
            </span>
          </div>
          {node.children.length > 0 && <ExplanationTree nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}
