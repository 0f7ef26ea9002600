import { readYaml } from './block';
import { sectionOf } from './edits';

/** On which line each component is written, from 1; nothing of a text that cannot be read. */
export function linesOfComponents(text: string): { name: string; line: number }[] {
  try {
    const section = sectionOf(readYaml(text), 'components');
    if (section?.type !== 'map') return [];
    return section.entries.map(({ key, keyFrom }) => ({
      name: key,
      line: text.slice(0, keyFrom).split('\n').length,
    }));
  } catch {
    return [];
  }
}
