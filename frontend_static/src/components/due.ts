import type { Colour } from "./parts.tsx";

export function dueColour(days: number): Colour {
  return days < 0 ? "red" : days <= 14 ? "yellow" : "green";
}
