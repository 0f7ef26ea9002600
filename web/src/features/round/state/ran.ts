const place = (id: string) => `onsite.round.${id}.ran`;

/** Whether a design of a round has run in this browser, so that a reload does not take it for one that never did. */
export function hasRan(storage: Storage, id: string): boolean {
  try {
    return storage.getItem(place(id)) !== null;
  } catch {
    return false;
  }
}

export function keepRan(storage: Storage, id: string): void {
  try {
    storage.setItem(place(id), 'true');
  } catch {
    // Whoever reloads is told once more that nothing has run, which does no harm.
  }
}

export function forgetRan(storage: Storage, id: string): void {
  try {
    storage.removeItem(place(id));
  } catch {
    // As above.
  }
}
