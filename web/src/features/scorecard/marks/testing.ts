import type { GradeView, MarkView } from '@/api/types';

/** A mark with only what a test cares about filled in. */
export function markView(id: string, over: Partial<MarkView> = {}): MarkView {
  return {
    id,
    criterion: 'reconcile',
    statement: 'Books are compared',
    kind: 'makes',
    sentence: `Sentence ${id}.`,
    madeAt: '2026-11-20T18:04:00Z',
    attemptId: 'a2',
    fromEarlierRubric: false,
    resting: null,
    ...over,
  };
}

/** A grade with only what a test cares about filled in. */
export function gradeView(id: string, over: Partial<GradeView> = {}): GradeView {
  return {
    id,
    grade: 70,
    by: '',
    note: '',
    score: 65.5,
    level: 'senior',
    words: 8,
    gradedAt: '2026-11-20T18:04:00Z',
    attemptId: 'a2',
    ...over,
  };
}
