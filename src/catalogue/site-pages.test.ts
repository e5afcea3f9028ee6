import { describe, expect, it } from 'vitest';
import { placePath, routeOf } from './site-pages.ts';

describe('an address', () => {
  it.each([
    ['/', { page: 'home' }],
    ['/essayer/boulanger', { page: 'place', slug: 'boulanger', text: false }],
    ['/essayer/boulanger/', { page: 'place', slug: 'boulanger', text: false }],
    ['/essayer/aide-a-domicile/texte', { page: 'place', slug: 'aide-a-domicile', text: true }],
    ['/a-propos', { page: 'about' }],
    ['/au-revoir', { page: 'goodbye' }],
    ['/enregistrements', { page: 'records' }],
    ['/casque', { page: 'headset' }],
    ['/essayer/../etc', { page: 'unknown' }],
    ['/nowhere', { page: 'unknown' }],
    ['/essayer/astronaute', { page: 'unknown' }],
    ['/constructor', { page: 'unknown' }],
  ])('%s leads to its page', (path, route) => expect(routeOf(path)).toEqual(route));

  it('of a place leads back to it', () => {
    expect(routeOf(placePath('couvreur', true))).toEqual({ page: 'place', slug: 'couvreur', text: true });
  });
});
