const prefix = '#p-';

/** The address of a finding within its scorecard, so that one can be pointed at in a message. */
export function findingHash(criterion: string): string {
  return prefix + encodeURIComponent(criterion);
}

export function criterionOf(hash: string): string | null {
  if (!hash.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return null; // a hash cut short in a message
  }
}
