import type { ReactNode } from 'react';
import { counted } from '@/shared/format';
import { Button, SidePane } from '@/shared/ui';
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
    <SidePane
      opened={opened}
      onClose={onClose}
      title="Filters"
      footer={
        <Button look="primary" className={styles.show} onClick={onClose}>
          Show {matched === undefined ? 'questions' : counted(matched, 'question')}
        </Button>
      }
    >
      {children}
    </SidePane>
  );
}
