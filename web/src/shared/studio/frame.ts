import type { ComponentType, ReactNode } from 'react';
import type { Report } from '@/api/reportTypes';
import type { RunMessage } from '@/api/studio';
import type { ComponentKinds, DesignCheck, KeptDesign, ScenarioDetail } from '@/api/studioTypes';
import type { Drawn } from './drawn';

/** What stands around a studio can see of it, and do with it. */
export interface StudioPort {
  readonly text: string;
  readonly graph: { readonly components: readonly Drawn[] };
  /** Why the text cannot be read as a design; null where it can. */
  readonly problem: string | null;
  readonly check: { readonly result: DesignCheck | null; readonly isCurrent: boolean };
  readonly run: { readonly phase: string; readonly report: Report | null };
  readonly play: { seek(at: number): void };
  readonly keeper: {
    flush(): Promise<void>;
    read(): { readonly kind: string };
    subscribe(listener: () => void): () => void;
  };
  /** Stops the run that goes on. */
  readonly cancel: () => void;
  /** Selects what a report calls by this name: a component or a link. */
  readonly show: (place: string) => void;
}

/** What the left pane can hold. */
export interface StudioPanels {
  readonly parts: ReactNode;
  readonly brief: ReactNode;
}

/** A run that was made before, to be looked at and not changed. */
export interface ShownRun {
  open(signal: AbortSignal): AsyncIterable<RunMessage>;
  /** The moment to stand still at; null for the busiest. */
  readonly at: number | null;
  /** The component or link to select, by its name in reports. */
  readonly select: string | null;
}

/** What a studio is drawn in for. */
export interface StudioFrame {
  /** In the place of the title. */
  readonly head?: (studio: StudioPort) => ReactNode;
  /** In the place of the left pane, beside everything else from top to bottom. */
  readonly left: (studio: StudioPort, panels: StudioPanels) => ReactNode;
  /** Whether the left pane is in front, and the design stands beside it without its fields and its run. */
  readonly leftInFront?: boolean;
  /** The key that looks for a part was pressed. */
  readonly onParts?: () => void;
  /** Whether load, objectives and faults stay with the interviewer for now, so that there is something to ask for. */
  readonly holdsBack?: boolean;
  /** Whether the reference may be looked at. */
  readonly offersReference: boolean;
  /** Where this is there, nothing can be changed. */
  readonly shown?: ShownRun;
}

export interface StudioProps {
  scenario: ScenarioDetail;
  kinds: ComponentKinds;
  design: KeptDesign | null;
  /** The moment of the run that it opens at; null where nothing is to be run. */
  at?: number | null;
  /** The text that came with a link; null where none did. */
  shared?: string | null;
  /** What else can be done with the scenario, beside the actions of the studio. */
  actions?: ReactNode;
  /** Where the studio is a part of something else. */
  frame?: StudioFrame;
}

export type StudioComponent = ComponentType<StudioProps>;
