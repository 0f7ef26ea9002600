import { expect, it } from 'vitest';
import type { QuestionFacets } from '@/api/types';
import { chipsOf } from './chipsOf';
import { noFilters, parseFilters } from './filters';

const facets: QuestionFacets = {
  kinds: [],
  rounds: [{ id: 'coding', name: 'Coding', count: 3 }],
  levels: [],
  competencies: [],
  statuses: [],
  difficulties: [],
};

const chips = (address: string) => chipsOf(parseFilters(new URLSearchParams(address)), facets);

it('names a lone value and counts several', () => {
  expect(chips('round=coding&competency=a&competency=b').map(({ text }) => text)).toEqual([
    'Coding',
    '2 competencies',
  ]);
});

it('says the range, and one step as one', () => {
  expect(chips('min=3&max=9').map(({ text }) => text)).toEqual(['Difficulty 3 to 9']);
  expect(chips('min=4&max=4').map(({ text }) => text)).toEqual(['Difficulty 4']);
});

it('takes away only its own facet', () => {
  const [chip] = chips('round=coding');
  expect(chip?.without).toEqual(noFilters);
  expect(chips('round=coding&max=5')[0]?.without.maxDifficulty).toBe(5);
});
