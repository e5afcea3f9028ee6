const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour in Marseille, `2026-11-24T14`: the finest time that ever leaves a device. */
export function hourOf(date: Date): string {
  const found = new Map(parts.formatToParts(date).map((part) => [part.type, part.value]));
  return `${found.get('year')}-${found.get('month')}-${found.get('day')}T${found.get('hour')}`;
}
