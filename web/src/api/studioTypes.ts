/** What the studio's part of the server says: names for the generated schema. */
import type { components } from './generated/schema';

type Schemas = components['schemas'];

export type ScenarioSummary = Schemas['ScenarioSummary'];
export type ScenarioDetail = Schemas['ScenarioDetail'];
export type FieldInfo = Schemas['FieldView'];
export type KindInfo = Schemas['KindView'];
export type ComponentKinds = Schemas['Palette'];
export type Diagnostic = Schemas['DiagnosticView'];
export type DesignCheck = Schemas['CheckedDesign'];
export type EstimateVerdict = Schemas['EstimateView'];
export type Clarified = Schemas['InterviewerAnswer'];
export type RunRequest = Schemas['RunDesign'];
export type DesignSummary = Schemas['KeptDesignSummary'];
export type DesignVersion = Schemas['DesignVersionView'];

/** What the studio needs to know of a kept design in order to go on with it. */
export type KeptDesign = Pick<
  Schemas['KeptDesignDetail'],
  'id' | 'scenario' | 'title' | 'text' | 'revision'
>;

/** What the server says of a design that it has kept; the text is known. */
export type SavedDesign = Omit<KeptDesign, 'text'>;

export type ExplainRequest = Schemas['ExplainDesign'];
export type SearchProgress = Omit<Schemas['AnalysisProgress'], 'sentence'>;

/** What became of an objective in a trial. */
export type ObjectiveOutcome = Pick<
  Schemas['ObjectiveOutcome'],
  'name' | 'measured' | 'limit' | 'isMet' | 'text'
>;

export type DesignChange = Pick<
  Schemas['DesignChange'],
  'owner' | 'field' | 'from' | 'to' | 'cost' | 'set'
>;

export type TriedChange = Pick<Schemas['TriedChange'], 'cost' | 'distance' | 'isConfirmed'> & {
  changes: DesignChange[];
  objectives: ObjectiveOutcome[];
};

export type Headroom = Pick<
  Schemas['Headroom'],
  'holds' | 'breaksAt' | 'isCutShort' | 'failure' | 'refusedAt' | 'isCoarse'
> & {
  missed: ObjectiveOutcome[];
  bottleneck: { component: string; peak: number; peakAt: number } | null;
  tried: { load: number; held: boolean; objectives: ObjectiveOutcome[] }[];
};

export type CheapestChange = Pick<
  Schemas['CheapestChange'],
  'leftOut' | 'tooDear' | 'isCutShort'
> & {
  before: ObjectiveOutcome[];
  best: TriedChange | null;
  partly: TriedChange | null;
  tried: TriedChange[];
};

export type CheaperDesign = Pick<Schemas['CheaperDesign'], 'leftOut'> & {
  together: TriedChange | null;
  tried: TriedChange[];
};

/** The parts of an explanation that searches make; what was not searched for is missing. */
export type Explanation = Partial<Pick<Schemas['Explanation'], 'monthlyCost' | 'budget'>> & {
  headroom?: Headroom | null;
  change?: CheapestChange | null;
  cheaper?: CheaperDesign | null;
};
