import rooferEnglish from '../../scenes/batiment-tp/couvreur/en.json' with { type: 'json' };
import rooferFrench from '../../scenes/batiment-tp/couvreur/fr.json' with { type: 'json' };
import bakerEnglish from '../../scenes/hotellerie-restauration-alimentation/boulanger/en.json' with { type: 'json' };
import bakerFrench from '../../scenes/hotellerie-restauration-alimentation/boulanger/fr.json' with { type: 'json' };
import carerEnglish from '../../scenes/services-particuliers/aide-a-domicile/en.json' with { type: 'json' };
import carerFrench from '../../scenes/services-particuliers/aide-a-domicile/fr.json' with { type: 'json' };
import type { Locale } from './words.ts';

type Steps = Readonly<Record<string, { title: string }>>;

/** The words of the built places, by occupation: reports call steps as visitors do. */
const PLACES: Readonly<Record<string, Readonly<Record<Locale, { steps: Steps }>>>> = {
  couvreur: { fr: rooferFrench, en: rooferEnglish },
  boulanger: { fr: bakerFrench, en: bakerEnglish },
  'aide-a-domicile': { fr: carerFrench, en: carerEnglish },
};

/** Undefined: no place of this occupation has such a step, any more or yet. */
export function stepTitle(occupation: string, step: string, locale: Locale): string | undefined {
  return PLACES[occupation]?.[locale].steps[step]?.title;
}

/** The steps of an occupation's place, in their order; none: it is not built. */
export function stepsOf(occupation: string): string[] {
  return Object.keys(PLACES[occupation]?.fr.steps ?? {});
}
