import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';
import styles from './MenuButton.module.css';
import { nextItem } from './menuKeys';

export type MenuItem = {
  name: string;
  /** Set where several items may have one name. */
  id?: string;
  onSelect: () => void;
  /** Set on items of which one holds. */
  checked?: boolean;
  /** A line above it. */
  divided?: boolean;
};

type MenuButtonProps = {
  label: string;
  icon?: IconName;
  className?: string;
  heading?: string;
  /** Its items hold what people have written, of any length. */
  wide?: boolean;
  items: readonly MenuItem[];
  children?: ReactNode;
};

/*
 * Our own instead of Mantine's: in the bar a menu always hangs below its button, so it needs no
 * positioning engine, and the first view is 25 kB lighter.
 */
export function MenuButton(props: MenuButtonProps) {
  const { label, icon, className, heading, wide, items, children } = props;
  const [opened, setOpened] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const options = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];

  useEffect(() => {
    if (!opened) return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    (all.find((item) => item.ariaChecked === 'true') ?? all[0])?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpened(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [opened]);

  function close() {
    setOpened(false);
    root.current?.querySelector('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'Tab') return close();
    const all = options();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(
      event.key,
      at,
      all.map((item) => item.textContent ?? ''),
    );
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  }

  return (
    <div ref={root} className={wide ? `${styles.root} ${styles.wide}` : styles.root}>
      <Button
        look="ghost"
        className={className}
        icon={icon}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpened(true);
        }}
      >
        {children}
      </Button>
      {opened && (
        <div id={id} role="menu" aria-label={label} className={styles.menu} onKeyDown={onKeyDown}>
          {heading && (
            <div className={styles.heading} role="presentation">
              {heading}
            </div>
          )}
          {items.map(({ name, id: own, onSelect, checked, divided }) => (
            <Fragment key={own ?? name}>
              {divided && <hr className={styles.line} />}
              {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the radio kind has it */}
              <button
                type="button"
                data-item
                tabIndex={-1}
                role={checked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={checked}
                className={styles.item}
                onClick={() => {
                  close();
                  onSelect();
                }}
              >
                {name}
                {checked && <Icon name="check" />}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
