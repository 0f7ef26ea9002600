import { describe, expect, it } from 'vitest';
import type { FieldInfo, KindInfo } from '@/api/studioTypes';
import { mainFieldsOf } from './mainFields';

const field = (name: string, type = 'count') => ({ name, type }) as FieldInfo;
const kind = (name: string, ...fields: FieldInfo[]) => ({ name, fields }) as KindInfo;
const names = (fields: readonly FieldInfo[]) => fields.map(({ name }) => name);

const service = kind(
  'service',
  field('replicas'),
  field('cores'),
  field('concurrency'),
  field('compute', 'times'),
);

describe('the numbers that matter', () => {
  it('are those that decide how much it takes', () => {
    expect(names(mainFieldsOf(service, true))).toEqual(['replicas', 'cores', 'concurrency']);
  });

  it('are what a request costs where no handler says it', () => {
    expect(names(mainFieldsOf(service, false))).toEqual(['replicas', 'cores', 'compute']);
  });

  it('are the first quantities of a kind that is not known', () => {
    const unknown = kind('new', field('policy', 'word'), field('a'), field('b', 'size'));
    expect(names(mainFieldsOf(unknown, false))).toEqual(['a', 'b']);
  });

  it('are only those that the kind has', () => {
    expect(names(mainFieldsOf(kind('service', field('replicas')), false))).toEqual(['replicas']);
  });
});
