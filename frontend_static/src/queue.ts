// Working through a list of suggestions by keyboard: which key does what, and which suggestion comes next. Pure, so
// that every rule of it can be tested.

export type Command = "next" | "previous" | "accept" | "change" | "reject" | "open";

const KEYS: Record<string, Command> = {
  j: "next", arrowdown: "next", k: "previous", arrowup: "previous", a: "accept", c: "change", r: "reject", o: "open",
};

type Pressed = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; isComposing: boolean };

/** What a key asks for. `typing`: the focus is in a field, where every key is the field's own. A key with Ctrl, Alt or
Cmd belongs to the browser or to a screen reader. */
export function commandOf(pressed: Pressed, typing: boolean): Command | null {
  if (typing || pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing) return null;
  return KEYS[pressed.key.toLowerCase()] ?? null;
}

/** The place one step on, held at both ends. */
export function step(places: number, at: number, by: 1 | -1): number {
  return Math.max(0, Math.min(places - 1, at + by));
}

/** The first undecided place after `at`, from the top again after the end; null when every other one is decided. */
export function nextOpen(open: readonly boolean[], at: number): number | null {
  for (let on = 1; on < open.length; on += 1) {
    const place = (at + on) % open.length;
    if (open[place]) return place;
  }
  return null;
}

/** How far a suggestion may be leaned on, in words: the estimate is not calibrated, so it is never told as a chance. */
export function sureWords(sure: number): string {
  if (sure >= 0.8) return "Well supported";
  if (sure >= 0.55) return "Supported; check the evidence";
  return "Thinly supported; read the evidence before you accept";
}
