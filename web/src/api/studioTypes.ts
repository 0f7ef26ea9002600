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
