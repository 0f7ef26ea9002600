/** A pause after which what is typed is another thought, and undone by itself. */
const pauseMs = 1000;

/** Tells which letters belong together: those of one go, up to a pause, are undone at once. */
export class Typing {
  private go = 0;
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The tag of a step of the history that is made now. */
  tag(): string {
    const at = this.now();
    if (at - this.last > pauseMs) this.go++;
    this.last = at;
    return `typing ${this.go}`;
  }
}
