export { caps } from './chord';
export { isTyping, listenToKeys } from './dispatch';
export { useCurrentProvenance, useProvenance } from './provenance';
export type { KeyBinding, KeyGroup } from './registry';
export { deleteRowKey, rowKeys } from './rowKeys';
export { openKeySheet, useKeySheetRequests } from './sheet';
export { useKeyGroups, useKeys } from './useKeys';
