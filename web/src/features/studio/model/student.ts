/** How many standard errors an interval of Student's t reaches to each side, with so many degrees of freedom. */
export function studentQuantile(confidence: number, degrees: number): number {
  const beyond = (1 - confidence) / 2;
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees) > beyond) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (upperTail(middle, degrees) > beyond) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of more than `t`, 0 or above. */
const upperTail = (t: number, degrees: number) =>
  incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;

/** Regularized, by its continued fraction (modified Lentz); Abramowitz and Stegun, 26.5.8. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const tiny = 1e-300;
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    for (const numerator of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / apart(1 + numerator * d);
      c = apart(1 + numerator / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  const front = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return (Math.exp(front) * fraction) / a;
}

const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Stirling's series, far enough out for it to be exact to a dozen digits. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 15; at++) shift -= Math.log(at);
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5);
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
