// Small pictures of what the words beside them say already. Shape tells it, not colour, so they hold in print.

const STEP = 16;

/** A score on its scale: as many filled boxes as its level. */
export function Pips({ score, top }: { score: number; top: number }) {
  return (
    <svg class="pips" width={top * STEP} height="12" viewBox={`0 0 ${top * STEP} 12`} aria-hidden="true" focusable="false">
      {Array.from({ length: top }, (_, step) => (
        <rect key={step} x={step * STEP + 1} y="1" width={STEP - 4} height="10" fill={step < score ? "currentColor" : "none"} stroke="currentColor" stroke-width="1.2" />
      ))}
    </svg>
  );
}

const WIDE = 132;
const EDGE = 8;

/** The child (a filled circle) beside the group's mean (an upright line) on one scale. */
export function Track({ child, mean, top }: { child: number | null; mean: number; top: number }) {
  const at = (value: number) => EDGE + (Math.min(value, top) / top) * (WIDE - 2 * EDGE);
  return (
    <svg class="track" width={WIDE} height="20" viewBox={`0 0 ${WIDE} 20`} aria-hidden="true" focusable="false">
      <line x1={EDGE} y1="10" x2={WIDE - EDGE} y2="10" stroke="currentColor" stroke-width="1" opacity="0.45" />
      <line x1={at(mean)} y1="2" x2={at(mean)} y2="18" stroke="currentColor" stroke-width="3" />
      {child !== null && <circle cx={at(child)} cy="10" r="5" fill="currentColor" stroke="var(--paper)" stroke-width="1.5" />}
    </svg>
  );
}

/** A share from 0 to 1: the middle, and how far from it the truth may be. */
export function ShareBar({ mean, low, high }: { mean: number; low: number; high: number }) {
  const at = (value: number) => EDGE + value * (WIDE - 2 * EDGE);
  return (
    <svg class="track" width={WIDE} height="14" viewBox={`0 0 ${WIDE} 14`} aria-hidden="true" focusable="false">
      <line x1={EDGE} y1="7" x2={WIDE - EDGE} y2="7" stroke="currentColor" stroke-width="1" opacity="0.45" />
      <line x1={at(low)} y1="7" x2={at(high)} y2="7" stroke="currentColor" stroke-width="4" opacity="0.55" />
      <circle cx={at(mean)} cy="7" r="4.5" fill="currentColor" />
    </svg>
  );
}
