const digits = (value: number) => (value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** Made once: a canvas writes hundreds of numbers twenty times a second, and a format takes longer to make than to use. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(most: number): Intl.NumberFormat {
  const known = formats.get(most);
  if (known) return known;
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: most });
  formats.set(most, format);
  return format;
}

/** What was not measured is a dash, never a nought, and has no unit. */
const unmeasured = '–';

const number = (value: number, most = digits(Math.abs(value))) =>
  Number.isFinite(value) ? formatOf(most).format(value) : unmeasured;

export const whole = (value: number) => number(value, 0);

/** `684/s`, `0.42/s`. */
export const rate = (perSecond: number) =>
  Number.isFinite(perSecond) ? `${number(perSecond, perSecond < 10 ? 1 : 0)}/s` : unmeasured;

const compact = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** `684/s`, `17.5k/s`: where there is room for seven letters, as between two nodes. */
export const shortRate = (perSecond: number) =>
  perSecond >= 10_000 ? `${compact.format(perSecond).replace('K', 'k')}/s` : rate(perSecond);

/** `41 %`; what is nearly everything or nothing keeps the digits that tell it apart. */
export function share(value: number): string {
  if (!Number.isFinite(value)) return unmeasured;
  const percent = value * 100;
  const near =
    percent > 99 && percent < 99.995 ? 2 : percent > 0 && percent < 1 ? 2 : percent < 10 ? 1 : 0;
  return `${number(percent, near)} %`;
}

/** `98.87 %`: of what is nearly everything, the hundredths decide whether it is enough. */
export function fineShare(value: number): string {
  const percent = value * 100;
  return percent >= 90 && percent < 99.995 ? `${number(percent, 2)} %` : share(value);
}

/** `96 ms`, `16.2 s`, `12 µs`. Beside another time it is written in its unit, so that the two can be compared. */
export function time(seconds: number, beside = seconds): string {
  if (!Number.isFinite(seconds)) return unmeasured;
  const size = Math.abs(Number.isFinite(beside) ? beside : seconds);
  if (size === 0) return '0 s';
  if (size < 0.001) return `${number(seconds * 1e6)} µs`;
  if (size < 1) return `${number(seconds * 1e3)} ms`;
  return size < 120 ? `${number(seconds)} s` : `${number(seconds / 60)} min`;
}

/** `12`, `48`, `1T`: a number that stands beside a name and must not take its room. */
export const few = (value: number) =>
  value >= 100_000 ? compact.format(value).replace('K', 'k') : String(value);

const times: Record<string, number> = { '': 1, k: 1e3, M: 1e6, G: 1e9 };

/** What a text like `3000` or `1M` counts; null where it is no count above 0. */
export function countIn(text: string): number | null {
  const [, number = '', sign = ''] = /^(\d+(?:\.\d+)?)\s*([kMG]?)$/.exec(text.trim()) ?? [];
  const count = Number(number) * (times[sign] ?? 1);
  return number !== '' && count > 0 ? count : null;
}

/** `$2,517`. */
export const dollars = (amount: number) => `$${number(amount, amount < 10 ? 2 : 0)}`;

/** `00:42.0` */
export function clock(seconds: number, tenths = true): string {
  const rounded = tenths ? Math.round(seconds * 10) / 10 : Math.round(seconds);
  const minutes = Math.floor(rounded / 60);
  const rest = (rounded - minutes * 60).toFixed(tenths ? 1 : 0);
  return `${String(minutes).padStart(2, '0')}:${rest.padStart(tenths ? 4 : 2, '0')}`;
}
