import { describe, expect, it } from 'vitest';
import { ago, clock, day, fullDate, minutes, moment, weekday } from './times';

const place = { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'Europe/Berlin' };

describe('clock', () => {
  it.each([
    [0, '00:00'],
    [462, '07:42'],
    [462.9, '07:42'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [-5, '00:00'],
  ])('%d s is %s', (seconds, text) => expect(clock(seconds)).toBe(text));
});

describe('minutes', () => {
  it.each([
    [12, '12 min'],
    [60, '1 h'],
    [232, '3 h 52 min'],
    [0, '0 min'],
  ])('%d is %s', (value, text) => expect(minutes(value)).toBe(text));
});

describe('ago', () => {
  it.each([
    ['2026-11-21T09:29:40Z', 'just now'],
    ['2026-11-21T09:29:00Z', '1 minute ago'],
    ['2026-11-21T08:50:00Z', '40 minutes ago'],
    ['2026-11-21T03:30:00Z', '6 hours ago'],
    ['2026-11-20T22:30:00Z', 'yesterday'],
    ['2026-11-18T09:00:00Z', '3 days ago'],
    ['2026-10-28T09:00:00Z', 'on 28 Oct'],
  ])('%s is %s', (iso, text) => {
    // 22:30 in UTC is half past eleven in Berlin, still the day before.
    expect(ago(iso, place)).toBe(text);
  });
});

describe('moment', () => {
  it.each([
    ['2026-11-21T07:04:00Z', '08:04'],
    ['2026-11-20T17:04:00Z', 'Fri 18:04'],
    ['2026-11-12T17:04:00Z', '12 Nov'],
    ['2025-09-12T17:04:00Z', '12 Sep 2025'],
  ])('%s is %s', (iso, text) => expect(moment(iso, place)).toBe(text));
});

it('day names the year when it is another', () => {
  expect(day('2026-09-15T12:00:00Z', place)).toBe('15 Sep');
  expect(day('2025-12-31T23:30:00Z', place)).toBe('1 Jan');
});

it('fullDate says all of it', () => {
  expect(fullDate('2026-11-20T17:04:00Z', place)).toBe('Fri 20 Nov 2026, 18:04');
});

it('weekday reads a calendar day without moving it', () => {
  expect(weekday('2026-11-20')).toBe('Fri');
});
