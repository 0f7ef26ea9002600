const place = (id: string) => `onsite.round.${id}.paused`;

/** Whether a round was paused when this browser last had it open: a reload is no work either. */
export function wasPaused(storage: Storage, id: string): boolean {
  try {
    return storage.getItem(place(id)) !== null;
  } catch {
    return false;
  }
}

export function keepPaused(storage: Storage, id: string, isPaused: boolean): void {
  try {
    if (isPaused) storage.setItem(place(id), 'true');
    else storage.removeItem(place(id));
  } catch {
    // Then a reload goes on with the clock, and says so.
  }
}
