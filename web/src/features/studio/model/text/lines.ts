import { readYaml } from './block';
import { sectionOf } from './edits';

/** On which line each component is written, from 1; nothing of a text that cannot be read. */
export function linesOfComponents(text: string): { name: string; line: number }[] {
  try {
    const section = sectionOf(readYaml(text), 'components');
    if (section?.type !== 'map') return [];
    let line = 1;
    let at = 0;
    return section.entries.map(({ key, keyFrom }) => {
      for (; at < keyFrom; at++) if (text[at] === '\n') line++;
      return { name: key, line };
    });
  } catch {
    return [];
  }
}
