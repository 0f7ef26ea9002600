/** `07:42`, and `1:07:42` from an hour on. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(total / 60) % 60, total % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const hours = Math.floor(total / 3600);
  return hours === 0 ? parts.join(':') : `${hours}:${parts.join(':')}`;
}

/** `52 min`, `3 h 52 min`. */
export function minutes(total: number): string {
  const rounded = Math.round(total);
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

type Place = { now?: Date; timeZone?: string };

function formatter(options: Intl.DateTimeFormatOptions, timeZone: string | undefined) {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
}

/** Days between two instants as the calendar on the wall counts them. */
function daysApart(from: Date, to: Date, timeZone: string | undefined): number {
  const day = formatter({ year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone);
  const serial = (date: Date) => {
    const part = Object.fromEntries(
      day.formatToParts(date).map(({ type, value }) => [type, value]),
    );
    return Date.UTC(Number(part.year), Number(part.month) - 1, Number(part.day)) / 86_400_000;
  };
  return serial(to) - serial(from);
}

/** How long ago, while that is easier to grasp than a date: `just now`, `40 minutes ago`, `yesterday`. */
export function ago(iso: string, { now = new Date(), timeZone }: Place = {}): string {
  const then = new Date(iso);
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (seconds < 60) return 'just now';
  if (seconds < 3600) return plural(Math.floor(seconds / 60), 'minute');
  const days = daysApart(then, now, timeZone);
  if (days === 0) return plural(Math.floor(seconds / 3600), 'hour');
  if (days === 1) return 'yesterday';
  if (days < 7) return plural(days, 'day');
  return `on ${day(iso, { now, timeZone })}`;
}

const plural = (value: number, unit: string) => `${value} ${unit}${value === 1 ? '' : 's'} ago`;

/** `20 Nov`, with the year when it is not this one. */
export function day(iso: string, { now = new Date(), timeZone }: Place = {}): string {
  const date = new Date(iso);
  const year = formatter({ year: 'numeric' }, timeZone);
  const shown = `${formatter({ day: 'numeric' }, timeZone).format(date)} ${month(date, timeZone)}`;
  return year.format(date) === year.format(now) ? shown : `${shown} ${year.format(date)}`;
}

/** Three letters; British English would write `Sept` and push the column. */
const month = (date: Date, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', timeZone }).format(date);

/** For lists: `18:04` today, `Fri 18:04` within the week, `20 Nov` before that. */
export function moment(iso: string, { now = new Date(), timeZone }: Place = {}): string {
  const date = new Date(iso);
  const time = formatter({ hour: '2-digit', minute: '2-digit' }, timeZone).format(date);
  const days = daysApart(date, now, timeZone);
  if (days === 0) return time;
  if (days < 7) return `${formatter({ weekday: 'short' }, timeZone).format(date)} ${time}`;
  return day(iso, { now, timeZone });
}

/** In full: `Fri 20 Nov 2026, 18:04`. */
export function fullDate(iso: string, { timeZone }: Place = {}): string {
  const date = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) => formatter(options, timeZone).format(date);
  const time = part({ hour: '2-digit', minute: '2-digit' });
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric' })} ${month(date, timeZone)} ${part({ year: 'numeric' })}, ${time}`;
}

/** `Fri`, for a calendar day written `2026-11-20`. */
export function weekday(date: string): string {
  return formatter({ weekday: 'short' }, 'UTC').format(new Date(`${date}T12:00:00Z`));
}
