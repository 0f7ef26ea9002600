// Sets the theme before the first paint. The key and values are those of shared/look/colorScheme.ts.
(() => {
  let wanted = 'auto';
  try {
    wanted = localStorage.getItem('onsite-theme') || 'auto';
  } catch {
    // Storage may be closed to us; the system's preference then decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = wanted === 'light' || wanted === 'dark' ? wanted : system;
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
