import { useNavigate } from 'react-router';
import { addresses } from '@/shared/addresses';
import { MenuButton } from '@/shared/ui';
import styles from './MobileMenu.module.css';
import { places } from './places';

const all = [...places, { name: 'Settings', to: addresses.settings }];

/** The places, for narrow windows, where the bar has no room for them. */
export function MobileMenu() {
  const navigate = useNavigate();
  return (
    <div className={styles.menu}>
      <MenuButton
        label="Menu"
        icon="menu"
        items={all.map(({ name, to }) => ({ name, onSelect: () => navigate(to) }))}
      />
    </div>
  );
}
