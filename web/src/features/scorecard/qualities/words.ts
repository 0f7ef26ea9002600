import type { QualityAspect, QualityKind, StoryPart, TellingKind } from '@/api/types';

export const qualityNames: Record<QualityKind, string> = {
  requirements: 'Requirements clarified',
  assumptions: 'Assumptions stated',
  quantities: 'Quantities used',
  'trade-offs': 'Trade-offs with a reason',
  alternatives: 'Alternatives rejected',
  'failure-narration': 'Failure told',
  cost: 'Cost',
  observability: 'Observability',
  phases: 'Phases',
  structure: 'Structure',
};

/** What the empty row teaches: what was not found, and how it is said in a sentence. */
export const teachings: Record<QualityKind, string> = {
  requirements:
    'No requirement was asked for. One sentence: what you would ask, and which choice hangs on it.',
  assumptions: 'No assumption was stated. One sentence: “I assume …”, so that it can be corrected.',
  quantities:
    'No figure is calculated with or carries a choice. One sentence: two figures, what they make, and what follows.',
  'trade-offs':
    'No trade-off with a reason was found. One sentence: what you chose, what it costs, why you pay.',
  alternatives:
    'No alternative was rejected with a reason. One sentence: what else you considered, and what is wrong with it here.',
  'failure-narration':
    'No failure was told. Five sentences: what breaks first, what it brings down, who notices, what still works, how it is mended.',
  cost: 'Nothing was said of money. One sentence: what costs most, and about how much a month.',
  observability:
    'No signal is watched. One sentence: what you measure, and at which value somebody wakes up.',
  phases:
    'Nothing was said of the order of delivery. One sentence: what comes first, what can wait.',
  structure:
    'No structure was found. Say the conclusion first, count your parts aloud, leave a line between them.',
};

export const aspectNames: Partial<Record<QualityAspect, string>> = {
  challenge: 'questioned',
  'first-break': 'first break',
  cascade: 'cascade',
  'blast-radius': 'blast radius',
  degradation: 'degradation',
  mitigation: 'mitigation',
  heading: 'headings',
  enumeration: 'enumeration',
  signpost: 'signposts',
  'conclusion-first': 'conclusion first',
  paragraphs: 'paragraphs',
};

export const partsOf: Partial<Record<QualityKind, readonly QualityAspect[]>> = {
  'failure-narration': ['first-break', 'cascade', 'blast-radius', 'degradation', 'mitigation'],
  structure: ['heading', 'enumeration', 'signpost', 'conclusion-first', 'paragraphs'],
};

export const storyPartNames: Record<StoryPart, string> = {
  other: 'Other',
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

export const tellingSentences: Record<TellingKind, string> = {
  story: 'A story of one occasion is told.',
  'pseudo-story':
    'This is what one would do, or always does. Tell one occasion: when it was, what you did, what came of it.',
  opinion: 'This is an opinion. Tell one occasion: when it was, what you did, what came of it.',
  'self-description':
    'This describes you. Tell one occasion that shows it: when it was, what you did, what came of it.',
  none: 'Too little to tell a story by.',
};
