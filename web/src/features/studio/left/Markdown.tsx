import type { ReactNode } from 'react';

/** Paragraphs, lists, headings, bold, emphasis and code: what briefs are written in. Never markup of another's. */
export function Markdown({ text }: { text: string }) {
  return <>{blocksOf(text).map(toBlock)}</>;
}

const blocksOf = (text: string) => text.trim().split(/\r?\n\s*\r?\n/);

function toBlock(block: string, key: number): ReactNode {
  const lines = block.split(/\r?\n/);
  const heading = /^(#+)\s+(.*)$/.exec(lines[0] ?? '');
  if (heading) {
    return (
      <div key={key}>
        <h2>{inline(heading[2] ?? '')}</h2>
        {lines.length > 1 && toBlock(lines.slice(1).join('\n'), 0)}
      </div>
    );
  }
  const bullets = itemsOf(lines, /^\s*[-*]\s+/);
  if (bullets) return <ul key={key}>{bullets.map(toItem)}</ul>;
  const numbers = itemsOf(lines, /^\s*\d+[.)]\s+/);
  if (numbers) return <ol key={key}>{numbers.map(toItem)}</ol>;
  return <p key={key}>{inline(lines.join(' '))}</p>;
}

/** Lines after the first of an item belong to it. */
function itemsOf(lines: readonly string[], mark: RegExp): string[] | null {
  if (!mark.test(lines[0] ?? '')) return null;
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

const toItem = (item: string, index: number) => <li key={index}>{inline(item)}</li>;

function inline(text: string): ReactNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`|\*[^*]+\*|_[^_]+_|\[[^\]]+\]\([^)]+\))/)
    .map((part, index) => {
      const key = `${index}`;
      if (/^\*\*.+\*\*$/.test(part)) return <strong key={key}>{part.slice(2, -2)}</strong>;
      if (/^`.+`$/.test(part)) return <code key={key}>{part.slice(1, -1)}</code>;
      if (/^(\*.+\*|_.+_)$/.test(part)) return <em key={key}>{part.slice(1, -1)}</em>;
      const link = /^\[([^\]]+)\]\(/.exec(part);
      return link ? link[1] : part;
    });
}
