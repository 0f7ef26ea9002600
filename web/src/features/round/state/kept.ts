import type { StudioPort } from '@/shared/studio/frame';

type Keeper = StudioPort['keeper'];

const underWay = new Set(['saving', 'unsaved']);

/** Saves the design and waits until it is saved. Throws where it cannot be, for then the server knows another one. */
export async function keepDesign(keeper: Keeper): Promise<void> {
  await keeper.flush();
  while (underWay.has(keeper.read().kind)) {
    await change(keeper);
    await keeper.flush();
  }
  const { kind } = keeper.read();
  if (kind === 'conflict')
    throw new Error('The design was saved elsewhere in the meantime. Choose one first.');
  if (kind === 'failed')
    throw new Error('The design could not be saved. It is kept in this browser.');
}

function change(keeper: Keeper): Promise<void> {
  if (!underWay.has(keeper.read().kind)) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = keeper.subscribe(() => {
      unsubscribe();
      resolve();
    });
  });
}
