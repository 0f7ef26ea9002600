import { Dialog } from '@/shared/ui';
import { PaletteBox } from './PaletteBox';

type PaletteProps = { opened: boolean; onClose: () => void };

export default function Palette({ opened, onClose }: PaletteProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Search or jump to" hideTitle size={600}>
      {/* Unmounted when closed, so that it always opens empty. */}
      <PaletteBox onDone={onClose} />
    </Dialog>
  );
}
