import { Link, NavLink } from 'react-router';
import { JumpField } from '@/features/palette/JumpField';
import { addresses } from '@/shared/addresses';
import { LevelMenu } from './LevelMenu';
import { Mark } from './Mark';
import { MobileMenu } from './MobileMenu';
import { places } from './places';
import { ThemeSwitch } from './ThemeSwitch';
import styles from './TopBar.module.css';

export function TopBar() {
  return (
    <header className={styles.top}>
      <Link className={styles.mark} to={addresses.home} aria-label="Onsite, home">
        <Mark />
        <span>Onsite</span>
      </Link>
      <nav className={styles.nav} aria-label="Main">
        {places.map(({ name, to, exact }) => (
          <NavLink key={to} to={to} end={exact}>
            {name}
          </NavLink>
        ))}
      </nav>
      <span className={styles.space} />
      <JumpField />
      <LevelMenu />
      <ThemeSwitch />
      <MobileMenu />
    </header>
  );
}
