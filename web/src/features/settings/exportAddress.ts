/** Answers with a file, so the browser is sent there instead of fetching it. */
export const exportAddress = '/api/export';
