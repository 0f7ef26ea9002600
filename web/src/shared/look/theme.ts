import { createTheme, type MantineThemeOverride } from '@mantine/core';

// The window never scrolls, its panes do, so there is no page scroll to lock.
const instant = { lockScroll: false, transitionProps: { duration: 0 } };

/** Behaviour only; every colour and measure comes from the tokens through mantine.css. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: 'var(--font-ui)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // By name: importing the components here would bring them into the first view.
    ModalRoot: { defaultProps: instant },
    DrawerRoot: { defaultProps: instant },
  },
});
