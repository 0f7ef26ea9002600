import type { FieldInfo } from '@/api/studioTypes';

export interface FieldRow {
  path: string;
  label: string;
  depth: number;
  field: FieldInfo;
  /** As written; undefined where it is not. */
  value: string | undefined;
  isGroup: boolean;
}

/** The fields of a kind as rows; those of a group follow it, where the group is there or has been opened. */
export function rowsOf(
  fields: readonly FieldInfo[],
  settings: Readonly<Record<string, string>>,
  opened: ReadonlySet<string>,
  before = '',
  depth = 0,
): FieldRow[] {
  return fields.flatMap((field) => {
    const path = before + field.name;
    const inner = field.fields ?? [];
    const isGroup = inner.length > 0;
    const row = {
      path,
      label: inWords(field.name),
      depth,
      field,
      value: settings[path],
      isGroup,
    };
    const isOpen = isGroup && (opened.has(path) || isWritten(settings, path));
    return [row, ...(isOpen ? rowsOf(inner, settings, opened, `${path}.`, depth + 1) : [])];
  });
}

export const isWritten = (settings: Readonly<Record<string, string>>, path: string) =>
  Object.keys(settings).some((other) => other === path || other.startsWith(`${path}.`));

/** What the field writes in letters of its own. */
const ownSpelling: Record<string, string> = { iops: 'IOPS', pops: 'PoPs', ttl: 'TTL' };

/** `healthCheck` as `Health check`, `ttlJitter` as `TTL jitter`. */
export function inWords(name: string): string {
  const words = name
    .replace(/[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()
    .split(' ')
    .map((word) => ownSpelling[word] ?? word)
    .join(' ');
  return (words[0] ?? '').toUpperCase() + words.slice(1);
}

const leading = /^([\d.,]+)(\s*)(.*)$/;

/** The same quantity one step further up or down: ones below a hundred, else a tenth of what it is. */
export function nudged(text: string, by: 1 | -1, far = false): string | null {
  const found = leading.exec(text.trim());
  if (!found) return null;
  const value = Number((found[1] ?? '').replaceAll(',', ''));
  if (Number.isNaN(value)) return null;
  const decimals = (found[1]?.split('.')[1] ?? '').length;
  const step = decimals > 0 ? 10 ** -decimals : value >= 100 ? 10 ** (digitsOf(value) - 2) : 1;
  const next = Math.max(0, value + by * step * (far ? 10 : 1));
  return `${Number(next.toFixed(decimals))}${found[2]}${found[3]}`;
}

const digitsOf = (value: number) => Math.floor(Math.log10(value)) + 1;

/** The limits of a number where they say something. */
export function hintOf({ minimum, maximum, type }: FieldInfo): string {
  const isNumber = ['count', 'number'].includes(type.toLowerCase());
  if (!isNumber || maximum === null || maximum >= 1e9) return '';
  return minimum ? `From ${minimum} to ${maximum}.` : `At most ${maximum}.`;
}
