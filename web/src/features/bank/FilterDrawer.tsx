import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { counted } from '@/shared/format';
import { Button } from '@/shared/ui';
import styles from './FilterDrawer.module.css';

type FilterDrawerProps = {
  opened: boolean;
  onClose: () => void;
  matched: number | undefined;
  children: ReactNode;
};

/** The filters where the window has no room for a pane. */
export function FilterDrawer({ opened, onClose, matched, children }: FilterDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title="Filters"
      size="min(100%, 400px)"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close filters' }}
      classNames={{ body: styles.body, content: styles.content }}
    >
      <div className={styles.pane}>{children}</div>
      <div className={styles.done}>
        <Button look="primary" onClick={onClose}>
          Show {matched === undefined ? 'questions' : counted(matched, 'question')}
        </Button>
      </div>
    </Drawer>
  );
}
