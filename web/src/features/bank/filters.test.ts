import { describe, expect, it } from 'vitest';
import { formatFilters, isNarrowed, noFilters, parseFilters, toggled, toQuery } from './filters';

const parse = (address: string) => parseFilters(new URLSearchParams(address));

describe('filters and address', () => {
  it.each([
    '',
    'q=retry',
    'status=new&status=draft&round=coding&competency=messaging',
    'min=3&max=9',
    'q=a+b&level=staff&kind=technical&min=2&sort=-last',
  ])('goes from "%s" to filters and back', (address) => {
    expect(formatFilters(parse(address)).toString()).toBe(address);
  });

  it('leaves out what it does not understand', () => {
    expect(parse('min=0&max=99&sort=colour&shape=round')).toEqual(noFilters);
    expect(parse('min=x&max=2.5')).toEqual(noFilters);
  });

  it('turns a range around and drops repeated values', () => {
    expect(parse('min=9&max=3')).toMatchObject({ minDifficulty: 3, maxDifficulty: 9 });
    expect(parse('round=coding&round=coding').facets.round).toEqual(['coding']);
  });
});

describe('toQuery', () => {
  it('asks for the best match while searching, else by title', () => {
    expect(toQuery(noFilters)).toEqual({ sort: 'title' });
    expect(toQuery({ ...noFilters, q: ' retry ' })).toEqual({ q: 'retry', sort: 'match' });
  });

  it('names only what narrows', () => {
    expect(toQuery(parse('round=coding&max=4&sort=-difficulty'))).toEqual({
      round: ['coding'],
      maxDifficulty: 4,
      sort: '-difficulty',
    });
  });
});

it('toggled adds a value and takes it away again', () => {
  const once = toggled(noFilters, 'level', 'staff');
  expect(once.facets.level).toEqual(['staff']);
  expect(toggled(once, 'level', 'staff')).toEqual(noFilters);
});

it('isNarrowed ignores the order and blanks', () => {
  expect(isNarrowed(parse('sort=title'))).toBe(false);
  expect(isNarrowed({ ...noFilters, q: '  ' })).toBe(false);
  expect(isNarrowed(parse('max=9'))).toBe(true);
});
