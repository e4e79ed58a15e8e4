// Hours and pounds of a catalogue, which are ranges and never promises.

type Span = { low: number; high: number };

const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });
const PLAIN = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

export function pounds(span: Span): string {
  return range(span, (value) => POUNDS.format(value));
}

export function plain(span: Span): string {
  return range(span, (value) => PLAIN.format(value));
}

export function hours(span: Span): string {
  return `${plain(span)} ${span.high === 1 ? "hour" : "hours"} a week`;
}

export function children(span: Span): string {
  return `${plain(span)} ${span.high === 1 ? "child" : "children"}`;
}

function range({ low, high }: Span, words: (value: number) => string): string {
  return low === high ? words(low) : `${words(low)} to ${words(high)}`;
}

/** A range as typed in two boxes; null: both empty; "wrong": not a range. */
export function spanOf(low: string, high: string): Span | null | "wrong" {
  const [from, until] = [low.replace(/[£,\s]/g, ""), high.replace(/[£,\s]/g, "")];
  if (!from && !until) return null;
  const span = { low: Number(from || until), high: Number(until || from) };
  return Number.isFinite(span.low) && Number.isFinite(span.high) && span.low >= 0 && span.low <= span.high ? span : "wrong";
}
