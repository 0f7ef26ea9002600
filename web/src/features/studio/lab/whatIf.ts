import { ApiProblem } from '@/api/problem';
import type { RunRequest } from '@/api/studioTypes';
import type { FaultDraft } from './faults';

export interface Injected {
  line: string;
  /** As it was entered, so that it can be changed. */
  draft: FaultDraft;
  /** Why the server does not run it, in its words; null where it does. */
  refusal: string | null;
}

/** What one asks of a run beyond what the scenario asks. */
export interface WhatIf {
  faults: readonly Injected[];
  /** All rates are multiplied by it. */
  load: number;
}

export const asItIs: WhatIf = { faults: [], load: 1 };

export const leastLoad = 0.1;
export const mostLoad = 20;

export function inject(whatIf: WhatIf, line: string, draft: FaultDraft): WhatIf {
  const others = whatIf.faults.filter((one) => one.line !== line);
  return { ...whatIf, faults: [...others, { line, draft, refusal: null }] };
}

export const withdraw = (whatIf: WhatIf, index: number): WhatIf => ({
  ...whatIf,
  faults: whatIf.faults.filter((_, at) => at !== index),
});

/** Null where it is no load that can be asked for. */
export function loadOf(text: string): number | null {
  const value = Number(text.replace(',', '.').replace(/^[×x]/, ''));
  const isWithin = text.trim() !== '' && value >= leastLoad && value <= mostLoad;
  return isWithin ? Math.round(value * 100) / 100 : null;
}

export const linesOf = (whatIf: WhatIf): string[] =>
  whatIf.faults.filter(({ refusal }) => refusal === null).map(({ line }) => line);

/** A request says nothing of what is as it is. */
export function asked(request: RunRequest, whatIf: WhatIf): RunRequest {
  const faults = linesOf(whatIf);
  return {
    ...request,
    ...(faults.length > 0 ? { faults } : {}),
    ...(whatIf.load === 1 ? {} : { load: whatIf.load }),
  };
}

/**
 * The server has refused to run this. Faults that ran before are not to blame: those that are new are set aside with
 * its words, and stay. The same object where none is new.
 */
export function refused(
  whatIf: WhatIf,
  failure: Error,
  request: RunRequest | null,
  ran: RunRequest | null,
): WhatIf {
  if (!(failure instanceof ApiProblem) || failure.status !== 422) return whatIf;
  const before = new Set(ran?.faults ?? []);
  const isToBlame = ({ line, refusal }: Injected) =>
    refusal === null && !before.has(line) && (request?.faults?.includes(line) ?? false);
  if (!whatIf.faults.some(isToBlame)) return whatIf;
  const why = whyOf(failure);
  return {
    ...whatIf,
    faults: whatIf.faults.map((one) => (isToBlame(one) ? { ...one, refusal: why } : one)),
  };
}

/** The lines of a fault are of no file that one could open. */
function whyOf(failure: ApiProblem): string {
  const { diagnostics } = failure.extensions;
  if (!Array.isArray(diagnostics) || diagnostics.length === 0) return failure.message;
  return diagnostics
    .slice(0, 2)
    .flatMap((one: { message?: string; fix?: string }) => [one.message, one.fix].filter(Boolean))
    .join(' ');
}

/** How a run differs from what the scenario asks, for instance `with 2 faults of yours, at ×2 the load`; null where it does not. */
export function beyond(request: RunRequest | null): string | null {
  const faults = request?.faults?.length ?? 0;
  const load = request?.load ?? 1;
  const parts = [
    faults === 0 ? '' : faults === 1 ? 'with a fault of yours' : `with ${faults} faults of yours`,
    load === 1 ? '' : `at ×${load} the load`,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}
