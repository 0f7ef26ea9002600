export * from './names';
export * from './numbers';
export * from './times';
