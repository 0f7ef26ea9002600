/** A report of the simulator: names for the generated schema. Times are in seconds, rates a second. */
import type { components } from './generated/schema';

type Schemas = components['schemas'];

export type Estimate = Schemas['Estimate'];
export type OperationReport = Schemas['OperationReport'];
export type FailureReport = Schemas['FailureReport'];
export type ComponentReport = Schemas['ComponentReport'];
export type LinkReport = Schemas['LinkReport'];
export type Verdict = Schemas['Verdict'];
export type ObjectiveReport = Schemas['ObjectiveReport'];
export type RunEvent = Schemas['RunEvent'];
/** One value for each replication. */
export type OperationSamples = Schemas['OperationSamples'];
export type OperationSeries = Schemas['OperationSeries'];
export type ComponentSeries = Schemas['ComponentSeries'];
export type LinkSeries = Schemas['LinkSeries'];
export type Series = Schemas['Series'];
export type SpanReport = Schemas['SpanReport'];
export type TraceReport = Schemas['TraceReport'];
export type Breakdown = Schemas['Breakdown'];
export type OperationTraces = Schemas['OperationTraces'];
export type Report = Schemas['RunReport'];
