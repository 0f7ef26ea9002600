import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { clock } from '@/shared/format';
import { TopBarContent } from './TopBarContent';
import styles from './WorkBar.module.css';

type WorkBarProps = {
  /** What is worked at, and where more about it stands. */
  title: string;
  to: string;
  /** Which attempt or round it is. */
  which: string;
  timer: ReactNode;
  /** What can be done, the way to the end last. */
  children: ReactNode;
};

/** In the top bar while one works: what it is about, how long it has taken, and the way to its end. */
export function WorkBar({ title, to, which, timer, children }: WorkBarProps) {
  return (
    <TopBarContent>
      <span className={styles.crumb}>
        <Link to={to}>{title}</Link>
        <span className="faint">/</span>
        <b>{which}</b>
      </span>
      <span className={styles.space} />
      {timer}
      <span className={styles.space} />
      {children}
    </TopBarContent>
  );
}

type WorkTimerProps = {
  seconds: number;
  /** What stands behind the time: what was planned. */
  children: ReactNode;
  className?: string;
  title?: string;
};

/** Counts up; the role keeps it from being read aloud every second. Past what was planned nothing flashes. */
export function WorkTimer({ seconds, children, className, title }: WorkTimerProps) {
  return (
    <div
      className={`${styles.timer} ${className ?? ''}`}
      role="timer"
      aria-label="Time worked"
      title={title}
    >
      {clock(seconds)} <span className={styles.planned}>{children}</span>
    </div>
  );
}
