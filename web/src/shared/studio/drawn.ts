/** As much of a component as tells whether somebody drew it. */
export interface Drawn {
  readonly name: string;
  readonly kind: string;
  readonly given: boolean;
}

/** Components of one's own: neither what is given nor the clients that every sheet begins with. */
export const drawnIn = <T extends Drawn>(components: readonly T[]): readonly T[] =>
  components.filter(({ given, kind }) => !given && kind !== 'clients');
