import type { ReactNode } from 'react';
import styles from './Icon.module.css';

const line = (d: string) => <path className={styles.line} d={d} />;

const glyphs = {
  check: line('M3 8.5l3.2 3.2L13 4.6'),
  'chevron-down': line('M3.5 6L8 10.5 12.5 6'),
  'chevron-up': line('M3.5 10L8 5.5 12.5 10'),
  clock: line('M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.5V8l2.4 1.6'),
  cross: line('M4 4l8 8m0-8l-8 8'),
  menu: line('M2.5 4.5h11M2.5 8h11M2.5 11.5h11'),
  moon: line('M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z'),
  sun: line(
    'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9L13 13M3 13l1.1-1.1M11.9 4.1L13 3',
  ),
  auto: (
    <>
      {line('M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z')}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  search: line('M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.4 10.4L14 14'),
  loop: line(
    'M2.5 8.5v-1a3 3 0 0 1 3-3h7.2M10.4 2.2l2.4 2.3-2.4 2.3M13.5 7.5v1a3 3 0 0 1-3 3H3.3M5.6 13.8l-2.4-2.3 2.4-2.3',
  ),
  pause: <path d="M4 3h2.8v10H4zM9.2 3H12v10H9.2z" fill="currentColor" />,
  play: <path d="M4.5 2.8v10.4L13 8z" fill="currentColor" />,
  filter: line('M2 4h12M4.5 8h7M6.5 12h3'),
  trash: line('M2.5 4.5h11M6 4.5V2.8h4v1.7M4 4.5l.7 8.7h6.6l.7-8.7'),
  download: line('M8 2.5v7.2M4.8 6.9L8 10l3.2-3.1M2.5 13.2h11'),
  enter: line('M13 4v3.2a2 2 0 0 1-2 2H3.4M6.2 6.4L3.4 9.2 6.2 12'),
  'arrow-right': line('M2.5 8h10.6M9.4 4.2L13.2 8l-3.8 3.8'),
  external: line('M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.2 2.8L7.5 8.5'),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof glyphs;

/** Decoration only: the word stands beside it or in the control's label. */
export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {glyphs[name]}
    </svg>
  );
}
