import type { DeviceAnswer } from '../protocol/device-answer.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OCCASION = /^(everyday|group|workshop|forum(-[a-z0-9]+)*)$/;

const isText = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads an answer of `GET /api/device`; null when it is none. By hand, because the schema library is many times larger than what is read.
 * What an event could not carry is left out.
 */
export function readDeviceAnswer(value: unknown): DeviceAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { centre, occasion, survey, counted, forums } = value as Record<string, unknown>;
  if (!isText(centre, SLUG)) return null;
  const oneIn = (survey as { oneIn?: unknown } | null | undefined)?.oneIn;
  return {
    centre,
    occasion: listOf(occasion).filter((one) => isText(one, OCCASION)),
    survey: typeof oneIn === 'number' && oneIn >= 1 ? { oneIn } : null,
    counted: counted !== false,
    forums: listOf(forums).flatMap((one) => {
      const { slug, title } = (one ?? {}) as Record<string, unknown>;
      return isText(slug, SLUG) && typeof title === 'string' ? [{ slug, title }] : [];
    }),
  };
}
