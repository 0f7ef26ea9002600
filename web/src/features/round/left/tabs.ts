export type RoundTab = 'brief' | 'sheet' | 'parts' | 'probes';

/** The tabs of the left pane. How many probes wait is said where there are any. */
export function tabsFor(openProbes: number): { value: RoundTab; name: string }[] {
  return [
    { value: 'brief', name: 'Brief, ask' },
    { value: 'sheet', name: 'Sheet' },
    { value: 'parts', name: 'Parts' },
    { value: 'probes', name: openProbes === 0 ? 'Probes' : `Probes, ${openProbes} open` },
  ];
}
