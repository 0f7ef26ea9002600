import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

type DialogProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** The title is for screen readers only; the content says it in its own way. */
  hideTitle?: boolean;
  closeButton?: boolean;
  size?: number;
  children: ReactNode;
};

/*
 * Composed from Mantine's parts because its ready-made header is a `header` element, which inside a
 * dialog reads as a second banner of the page.
 */

/** A window over the page; focus stays inside until it closes, and returns to where it was. */
export function Dialog(props: DialogProps) {
  const { opened, onClose, title, hideTitle, closeButton = !hideTitle, size, children } = props;
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      yOffset="12vh"
      classNames={{ content: styles.content }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content>
        <div className={hideTitle ? 'sr' : styles.header}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {closeButton && <Modal.CloseButton aria-label="Close" className={styles.close} />}
        </div>
        <Modal.Body className={hideTitle ? styles.bare : styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

type SidePaneProps = Pick<DialogProps, 'opened' | 'onClose' | 'title' | 'children'> & {
  footer?: ReactNode;
};

/** A dialog at the window's left edge, with what concludes it at the bottom. */
export function SidePane({ opened, onClose, title, footer, children }: SidePaneProps) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      size="min(100%, 400px)"
      classNames={{ content: styles.pane }}
    >
      <Drawer.Overlay backgroundOpacity={0.3} />
      <Drawer.Content>
        <div className={styles.header}>
          <Drawer.Title className={styles.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" className={styles.close} />
        </div>
        <Drawer.Body className={styles.paneBody}>{children}</Drawer.Body>
        {footer && <div className={styles.footer}>{footer}</div>}
      </Drawer.Content>
    </Drawer.Root>
  );
}
