import { backoffMs, type DraftEvent, type DraftState, type OtherVersion } from './draftState';

export function reduceDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'changed':
      return changed(state, event.text, event.at);
    case 'touched':
      return dirty(state, event.at);
    case 'sent':
      return sent(state, event.text);
    case 'saved':
      return saved(state, event.text, event.revision, event.savedAt);
    case 'failed':
      return failed(state, event.text, event.at);
    case 'conflicted':
      return conflicted(state, event.other, event.at);
    case 'settled':
      return settled(state, event.text, event.at);
    case 'retried':
      return { ...state, retryAt: event.at };
    case 'held':
      return state.phase === 'open' ? { ...state, phase: 'held' } : state;
    case 'released':
      return state.phase === 'held' ? { ...dirty(state, event.at), phase: 'open' } : state;
    case 'too-long':
      return { ...state, phase: 'too-long', sending: null };
    case 'submitted':
    case 'gone':
      return { ...state, phase: event.type, sending: null };
  }
}

function dirty(state: DraftState, at: number): DraftState {
  return { ...state, dirtyAt: state.dirtyAt ?? at, changedAt: at };
}

function changed(state: DraftState, text: string, at: number): DraftState {
  if (text === state.text) return state;
  // A text that was too long may be short enough now, so typing opens the door again.
  const phase = state.phase === 'too-long' ? 'open' : state.phase;
  return dirty({ ...state, text, phase }, at);
}

/** A page that is left sends again without waiting, so the text before it becomes one of unknown fate. */
function sent(state: DraftState, text: string): DraftState {
  return {
    ...state,
    unconfirmed: remember(state, state.sending),
    sending: text,
    dirtyAt: null,
    changedAt: null,
  };
}

function saved(state: DraftState, text: string, revision: number, savedAt: string): DraftState {
  if (revision < state.revision) return state;
  const last = text === state.sending;
  return {
    ...state,
    revision,
    savedAt,
    savedText: text,
    sending: last ? null : state.sending,
    unconfirmed: last ? [] : state.unconfirmed,
    failures: 0,
  };
}

function failed(state: DraftState, text: string, at: number): DraftState {
  if (text !== state.sending) return state;
  const failures = state.failures + 1;
  return {
    ...dirty(state, at),
    sending: null,
    unconfirmed: remember(state, text),
    failures,
    retryAt: at + backoffMs(failures),
  };
}

/** The last few are enough: a server that kept an older one would have refused those after it. */
function remember(state: DraftState, text: string | null): readonly string[] {
  if (text === null) return state.unconfirmed;
  return [...state.unconfirmed.filter((known) => known !== text), text].slice(-4);
}

function conflicted(state: DraftState, other: OtherVersion, at: number): DraftState {
  const rest = { ...state, sending: null, failures: 0 };
  // The reply to an earlier save was lost, or another tab saved without typing: nothing to ask about.
  const ours = [state.text, state.savedText, state.sending, ...state.unconfirmed].includes(
    other.text,
  );
  if (!ours) return { ...dirty(rest, at), phase: 'conflict', other };
  const known = adopt(rest, other);
  return other.text === state.text ? known : dirty(known, at);
}

function adopt(state: DraftState, other: OtherVersion): DraftState {
  return {
    ...state,
    revision: other.revision,
    savedText: other.text,
    savedAt: other.savedAt,
    unconfirmed: [],
    dirtyAt: null,
    changedAt: null,
  };
}

function settled(state: DraftState, text: string, at: number): DraftState {
  if (state.other === null) return state;
  const known: DraftState = { ...adopt(state, state.other), text, phase: 'open', other: null };
  return text === known.savedText ? known : dirty(known, at);
}
