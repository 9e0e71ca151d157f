const realNow = Date.now;

/** Sets the device's clock to a moment (ISO 8601); it goes on from there. */
export function setClock(iso: string): void {
  const ahead = Date.parse(iso) - realNow();
  Date.now = () => realNow() + ahead;
}

export function resetClock(): void {
  Date.now = realNow;
}
