const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The day in Marseille, `2026-11-24`. */
export function dayOf(date: Date): string {
  return days.format(date);
}

/** `hours` later, as text that sorts by time. */
export function hoursLater(date: Date, hours: number): string {
  return new Date(date.getTime() + hours * 3_600_000).toISOString();
}
