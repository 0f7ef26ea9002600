import { Menu } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { addresses } from '@/shared/addresses';
import { Button } from '@/shared/ui';
import styles from './MobileMenu.module.css';
import { places } from './places';

const all = [...places, { name: 'Settings', to: addresses.settings, exact: true }];

/** The places, for narrow windows, where the bar has no room for them. */
export function MobileMenu() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <div className={styles.menu}>
      <Menu position="bottom-end" width={220} offset={4}>
        <Menu.Target>
          <Button look="ghost" icon="menu" aria-label="Menu" />
        </Menu.Target>
        <Menu.Dropdown>
          {all.map(({ name, to }) => (
            <Menu.Item
              key={to}
              className={styles.item}
              aria-current={pathname === to ? 'page' : undefined}
              onClick={() => navigate(to)}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
