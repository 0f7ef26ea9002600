export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Laid extends Rect {
  owner: string;
  /** The question at which it was counted last: it may lie in several squares. */
  asked: number;
}

/** About as large as what is asked about, so that few squares are looked at and little lies in each. */
const square = 64;

/** Where things lie, by squares: what is in the way of one thing is found without a look at everything. */
export class Ground {
  private readonly squares = new Map<number, Laid[]>();
  private questions = 0;

  lay(rect: Rect, owner = ''): void {
    const laid = { ...rect, owner, asked: 0 };
    for (const key of squaresOf(rect)) {
      const there = this.squares.get(key);
      if (there) there.push(laid);
      else this.squares.set(key, [laid]);
    }
  }

  /** How many things a rectangle would touch, those of one owner left out. */
  touched(rect: Rect, but?: string): number {
    const question = ++this.questions;
    let all = 0;
    for (const key of squaresOf(rect)) {
      for (const laid of this.squares.get(key) ?? []) {
        if (laid.asked === question || laid.owner === but || !meets(laid, rect)) continue;
        laid.asked = question;
        all++;
      }
    }
    return all;
  }
}

export const meets = (one: Rect, other: Rect) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

/** Enough for any drawing; what lies further out shares squares with what lies nearer, and is still told apart. */
const span = 1 << 16;

function squaresOf({ left, top, right, bottom }: Rect): number[] {
  const all: number[] = [];
  const [lastX, lastY] = [Math.floor(right / square), Math.floor(bottom / square)];
  for (let x = Math.floor(left / square); x <= lastX; x++) {
    for (let y = Math.floor(top / square); y <= lastY; y++) all.push(x * span + y);
  }
  return all;
}
