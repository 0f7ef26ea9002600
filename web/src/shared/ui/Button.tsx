import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';
import { Kbd } from './Kbd';

type Look = {
  /** One primary for each view. */
  look?: 'primary' | 'outlined' | 'ghost';
  icon?: IconName;
  /** The key that does the same; drawn inside, bound by `useKeys`. */
  keys?: string | string[];
  children?: ReactNode;
};

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

export function Button({ look, icon, keys, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes(look, className, children)} {...rest}>
      <Inside icon={icon} keys={keys}>
        {children}
      </Inside>
    </button>
  );
}

/** A link with a button's looks: for going somewhere, where a button does something. */
export function ButtonLink({ look, icon, keys, children, className, ...rest }: Look & LinkProps) {
  return (
    <Link className={classes(look, className, children)} {...rest}>
      <Inside icon={icon} keys={keys}>
        {children}
      </Inside>
    </Link>
  );
}

function classes(
  look: Look['look'] = 'outlined',
  className: string | undefined,
  content: ReactNode,
) {
  return [
    styles.button,
    look === 'outlined' ? '' : styles[look],
    content ? '' : styles.square,
    className,
  ]
    .filter(Boolean)
    .join(' ');
}

function Inside({ icon, keys, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {keys && (
        <span className={styles.keys} aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </>
  );
}
