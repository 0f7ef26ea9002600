import { Link, NavLink } from 'react-router';
import { JumpField } from '@/features/palette/JumpField';
import { addresses } from '@/shared/addresses';
import { TopBarPlace, useTopBarTaken } from '@/shared/ui';
import { LevelMenu } from './LevelMenu';
import { Mark } from './Mark';
import { MobileMenu } from './MobileMenu';
import { places } from './places';
import { ThemeSwitch } from './ThemeSwitch';
import styles from './TopBar.module.css';

export function TopBar() {
  // A page with a clock of its own has no room for the way elsewhere; the mark still leads home.
  const taken = useTopBarTaken();
  return (
    <header className={styles.top} data-taken={taken || undefined}>
      <Link className={styles.mark} to={addresses.home} aria-label="Onsite, home">
        <Mark />
        <span>Onsite</span>
      </Link>
      {taken ? <TopBarPlace className={styles.place} /> : <Ways />}
      <ThemeSwitch />
      {!taken && <MobileMenu />}
    </header>
  );
}

function Ways() {
  return (
    <>
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
    </>
  );
}
