/** What the server says of design rounds: names for the generated schema. */
import type { components } from './generated/schema';

type Schemas = components['schemas'];

export type DesignStage = Schemas['DesignStage'];
export type NudgeCondition = Schemas['NudgeCondition'];
export type RoundPart = Schemas['RoundPart'];
export type Nudge = Schemas['Nudge'];
export type StagePlan = Schemas['StagePlan'];
export type RoundPlan = Schemas['RoundPlanView'];
export type StartRound = Schemas['StartRound'];
export type RoundSummary = Schemas['RoundSummary'];
export type RoundDetail = Schemas['RoundDetail'];
export type StageNotes = Schemas['StageNotes'];
export type Exchange = Schemas['ExchangeView'];
export type Probe = Schemas['ProbeView'];
export type ProbesAsked = Schemas['ProbesAsked'];
export type EstimateReading = Schemas['EstimateReading'];
export type RoundLevel = Schemas['RoundLevel'];
export type SaveRound = Schemas['SaveRound'];
export type RoundSaved = Schemas['RoundSaved'];
export type RoundProgress = Schemas['RoundProgress'];
export type RoundEvidence = Schemas['RoundEvidenceView'];
export type RoundFinding = Schemas['RoundFindingView'];
export type TalkPart = Schemas['TalkPart'];
export type JudgedRun = Schemas['JudgedRun'];
export type JudgedObjective = Schemas['JudgedObjective'];
export type RoundScorecard = Schemas['RoundScorecard'];
