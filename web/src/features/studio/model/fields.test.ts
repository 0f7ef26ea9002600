import { expect, it } from 'vitest';
import { inWords } from './fields';

it.each([
  ['healthCheck', 'Health check'],
  ['ttlJitter', 'TTL jitter'],
  ['ttl', 'TTL'],
  ['iops', 'IOPS'],
  ['pops', 'PoPs'],
])('says %s as people do', (name, words) => {
  expect(inWords(name)).toBe(words);
});
