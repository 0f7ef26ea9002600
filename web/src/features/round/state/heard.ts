const place = (id: string) => `onsite.round.${id}.heard`;

/** Which nudges this browser has shown in a round, so that a reload does not say them again. */
export function readHeard(storage: Storage, id: string): ReadonlySet<string> {
  try {
    const keys: unknown = JSON.parse(storage.getItem(place(id)) ?? '[]');
    return new Set(Array.isArray(keys) ? keys.map(String) : []);
  } catch {
    return new Set();
  }
}

export function keepHeard(storage: Storage, id: string, heard: ReadonlySet<string>): void {
  try {
    storage.setItem(place(id), JSON.stringify([...heard]));
  } catch {
    // A nudge that is said again after a reload does no harm.
  }
}

export function forgetHeard(storage: Storage, id: string): void {
  try {
    storage.removeItem(place(id));
  } catch {
    // As above.
  }
}
