import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { announce, Button } from '@/shared/ui';

/** Light or dark. Settings also offer to follow the system. */
export function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const next = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <Button
      look="ghost"
      icon={next === 'dark' ? 'moon' : 'sun'}
      aria-label={`Switch to the ${next} theme`}
      title={`Switch to the ${next} theme`}
      onClick={() => {
        setColorScheme(next);
        announce(`${next} theme`);
      }}
    />
  );
}
