import { Modal } from '@mantine/core';
import styles from './Palette.module.css';
import { PaletteBox } from './PaletteBox';

type PaletteProps = { opened: boolean; onClose: () => void };

export default function Palette({ opened, onClose }: PaletteProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      title="Search or jump to"
      size={600}
      padding={0}
      yOffset="12vh"
      classNames={{ content: styles.content, header: 'sr' }}
    >
      {/* Unmounted when closed, so that it always opens empty. */}
      <PaletteBox onDone={onClose} />
    </Modal>
  );
}
