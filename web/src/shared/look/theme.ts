import { createTheme, type MantineThemeOverride, Menu, Modal } from '@mantine/core';

/** Behaviour only; every colour and measure comes from the tokens through mantine.css. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: 'var(--font-ui)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The window never scrolls, its panes do, so there is no page scroll to lock.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.3 },
      },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
  },
});
