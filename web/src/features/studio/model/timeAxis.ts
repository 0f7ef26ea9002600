/** The distances between marks that people count in, in seconds. */
const steps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200,
] as const;

/** So many marks have room below the strips. */
const most = 7;

/** The moments that a time axis names: round ones only, from the beginning on. */
export function roundTimes(seconds: number): number[] {
  if (!(seconds > 0)) return [0];
  const step = steps.find((one) => seconds / one <= most) ?? Math.ceil(seconds / most);
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
}
