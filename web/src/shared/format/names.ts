import type { Kind, Level, Mode, Outcome, QuestionStatus, Rating, RoundKind } from '@/api/types';

/** The words shown for what the server names by id. */
export const levelNames: Record<Level, string> = { mid: 'Mid', senior: 'Senior', staff: 'Staff' };
export const modeNames: Record<Mode, string> = { coached: 'Coached', exam: 'Exam' };

export const outcomeNames: Record<Outcome, string> = {
  met: 'Met',
  partly: 'Partly',
  'not-observed': 'Not observed',
  violated: 'Violated',
  unknown: 'Unknown',
};

export const ratings: readonly Rating[] = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire'];
export const ratingNames: Record<Rating, string> = {
  'strong-no-hire': 'Strong no hire',
  'no-hire': 'No hire',
  hire: 'Hire',
  'strong-hire': 'Strong hire',
};

export const kindNames: Record<Kind, string> = {
  technical: 'Technical',
  behavioural: 'Behavioural',
  situational: 'Situational',
  'role-specific': 'Role-specific',
  'culture-fit': 'Culture fit',
};

export const roundNames: Record<RoundKind, string> = {
  'phone-screen': 'Phone screen',
  coding: 'Coding',
  'system-design': 'System design',
  'deep-dive': 'Deep dive',
  behavioural: 'Behavioural',
  'hiring-manager': 'Hiring manager',
};

export const questionStatusNames: Record<QuestionStatus, string> = {
  new: 'New',
  draft: 'Draft',
  judged: 'Judged',
};

/** Enough of a content hash to tell two revisions apart. */
export const revision = (hash: string) => hash.slice(0, 8);
