import interAddress from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { draw, type Inks } from '../model/drawing';
import { faceOf, passing } from '../model/face';
import type { Studio } from './useStudio';

/** Gives the browser a file to keep. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export function downloadYaml({ text, scenario }: Studio): void {
  download(`${scenario.slug}.design.yaml`, new Blob([text], { type: 'application/yaml' }));
}

const drawingOf = async ({ graph, run, play }: Studio) => {
  const moment = play.moment();
  const faces = graph.components.map((component) => {
    const report = run.report?.components.find((one) => one.component === component.name);
    return [
      component.name,
      faceOf(
        component,
        report,
        moment?.components.get(component.name),
        passing(component, moment?.links),
      ),
    ] as const;
  });
  return draw({
    graph,
    faces: new Map(faces),
    rates: moment?.links ?? null,
    inks: inks(),
    font: await fontInside(interAddress),
  });
};

/** The font as an address that holds it: a file that somebody opens elsewhere has no other way to it. */
async function fontInside(address: string): Promise<string | undefined> {
  try {
    const blob = await (await fetch(address)).blob();
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(new Blob([blob], { type: 'font/woff2' }));
    });
  } catch {
    return undefined;
  }
}

export async function downloadSvg(studio: Studio): Promise<void> {
  const { svg } = await drawingOf(studio);
  download(`${studio.scenario.slug}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

/** Twice as large as on the screen, so that it can be shown on a wall. */
export async function downloadPng(studio: Studio): Promise<void> {
  const { svg, width, height } = await drawingOf(studio);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) download(`${studio.scenario.slug}.png`, blob);
}

/** The longest text that the server reads. */
const mostBytes = 1024 * 1024;

export type Chosen = { text: string } | { refusal: string };

/** Asks for a file and reads it. Null where none was chosen. */
export function chooseFile(accept: string): Promise<Chosen | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(readFile(input.files?.[0])));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

export async function readFile(file: File | undefined): Promise<Chosen | null> {
  if (!file) return null;
  if (file.size > mostBytes) {
    const size = Math.ceil(file.size / mostBytes);
    return {
      refusal: `${file.name} has ${size} MB; a design has at most 1 MB. Nothing was changed.`,
    };
  }
  const text = await file.text();
  // Nobody writes it, and every file that is no text has it.
  return text.includes('\0')
    ? { refusal: `${file.name} is no text. Nothing was changed.` }
    : { text };
}

function inks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    canvas: token('--canvas'),
    node: token('--raised'),
    edge: token('--control'),
    line: token('--line-2'),
    text: token('--text'),
    muted: token('--muted'),
    track: token('--track'),
    warn: token('--partly-mark'),
    hot: token('--violated-mark'),
  };
}
