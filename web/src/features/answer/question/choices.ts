import type { Level, Mode } from '@/api/types';
import { levelNames, modeNames } from '@/shared/format';

/** What each level asks for and what each mode does, in a line. */
const levelMeanings: Record<Level, string> = {
  mid: 'A mechanism that works, told clearly.',
  senior: 'Failures and trade-offs too, without being asked.',
  staff: 'Limits, operation and what it costs others, too.',
};

const modeMeanings: Record<Mode, string> = {
  coached: 'A meter while you write, and hints. Marked as coached.',
  exam: 'Silence until you submit, as in an interview.',
};

export const modeChoices = (['coached', 'exam'] as const).map((id) => ({
  id,
  name: modeNames[id],
  meaning: modeMeanings[id],
}));

export function levelChoices(levels: readonly Level[]) {
  return levels.map((id) => ({ id, name: levelNames[id], meaning: levelMeanings[id] }));
}

/** The level of the settings where the question has it, else the nearest it has. */
export function startingLevel(levels: readonly Level[], wanted: Level): Level {
  const order: readonly Level[] = ['mid', 'senior', 'staff'];
  const distance = (level: Level) => Math.abs(order.indexOf(level) - order.indexOf(wanted));
  return [...levels].sort((a, b) => distance(a) - distance(b))[0] ?? wanted;
}
