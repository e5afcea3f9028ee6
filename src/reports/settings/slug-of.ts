/** A forum's title in the letters of a key: «Métierama à Gap 2026» is `metierama-a-gap-2026`. At most 54 letters. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 54)
    .replace(/^-|-$/g, '');
}
