import type { WordTree } from '../../../catalogue/words.ts';

const leftAt = Object.fromEntries(Array.from({ length: 13 }, (_, step) => [`left-${step}`, `Étape ${step}`]));
const table = (title: string, definition: string) => ({ title, definition });

/** The words of the sample's views. The common words come before them. */
export const TEMPORARY_WORDS: WordTree = {
  reports: {
    tables: {
      places_centre_sector: table(
        'Lieux ouverts par secteur et par centre',
        'Un lieu est compté chaque fois que quelqu’un l’ouvre, une fois par ouverture, dans le centre dont le casque ou le groupe l’a servi.',
      ),
      places_occupation_outcome: table(
        'Lieux ouverts par métier, et comment ils se sont finis',
        'Fini : toutes les étapes ont été faites ou laissées au professionnel. Quitté : la personne est partie avant la fin. Interrompu : l’appareil s’est arrêté.',
      ),
      places_centre_mode: table(
        'Lieux ouverts par centre et par mode d’accès',
        'Casque, ordinateur, téléphone ou version texte : ce qui a servi à voir le lieu.',
      ),
      places_centre_occasion: table(
        'Lieux ouverts par centre et par occasion',
        'L’occasion est celle que le centre a réglée : accueil de tous les jours, groupe, atelier ou forum.',
      ),
      visits_centre_mode: table(
        'Visites par centre et par mode d’accès',
        'Une visite commence quand quelqu’un fait quelque chose et finit quand il s’en va.',
      ),
      visits_centre_occasion: table(
        'Visites par centre et par occasion',
        'Les visites, selon l’occasion que le centre a réglée.',
      ),
      interest_mixity: table(
        'Envie d’exercer le métier, avant et après, selon la mixité du métier',
        'La même question est posée avant et après l’essai, de 1 à 5. Métier surtout féminin ou masculin : plus de 65 % de l’un des deux sexes en France (Dares, 2017-2019).',
      ),
      interest_age: table(
        'Envie d’exercer le métier, avant et après, par tranche d’âge',
        'La tranche d’âge est celle que la personne a déclarée.',
      ),
      interest_situation: table(
        'Envie d’exercer le métier, avant et après, par situation',
        'La situation est celle que la personne a déclarée.',
      ),
      interest_occupation: table(
        'Envie d’exercer le métier, avant et après, par métier',
        'Réponses données avant et après l’essai du métier.',
      ),
      satisfaction_centre: table(
        'Satisfaction « à chaud » par centre',
        'Cinq visages, de 1 (pas du tout) à 5 (tout à fait).',
      ),
      satisfaction_age: table(
        'Satisfaction « à chaud » par tranche d’âge',
        'Cinq visages, de 1 à 5, selon la tranche d’âge déclarée.',
      ),
      survey_question: table(
        'Sondage aléatoire',
        'Une personne sur N, tirée au hasard, se voit poser trois questions de plus.',
      ),
      sessions_centre: table(
        'Séances de groupe par centre et par occasion',
        'Une séance est un groupe mené par une conseillère ou un conseiller.',
      ),
      headsets_centre: table(
        'Les casques par centre',
        'Casques vus dans la période, visites qu’ils ont servies et minutes d’usage.',
      ),
      hand_counts: table(
        'Comptes tenus à la main par centre',
        'Compteur de porte et public des forums, tels que les centres les ont saisis.',
      ),
      places_occupation_step: table(
        'Étapes où l’on s’arrête, par métier',
        'Étape ouverte quand la personne est partie.',
      ),
      places_share: table('Part des lieux finis, par métier', 'Lieux finis pour cent lieux ouverts.'),
      places_minutes_occupation: table(
        'Durée moyenne d’un lieu, par métier',
        'En minutes de jeu, pauses non comprises.',
      ),
      places_minutes_sector: table('Durée moyenne d’un lieu, par secteur', 'En minutes de jeu, pauses non comprises.'),
      places_minutes_centre: table('Durée moyenne d’un lieu, par centre', 'En minutes de jeu, pauses non comprises.'),
      places_minutes_mode: table(
        'Durée moyenne d’un lieu, par mode d’accès',
        'En minutes de jeu, pauses non comprises.',
      ),
      places_minutes_occasion: table(
        'Durée moyenne d’un lieu, par occasion',
        'En minutes de jeu, pauses non comprises.',
      ),
      visits_minutes_centre: table('Durée moyenne d’une visite, par centre', 'En minutes, pauses non comprises.'),
      visits_minutes_mode: table('Durée moyenne d’une visite, par mode d’accès', 'En minutes, pauses non comprises.'),
      visits_minutes_occasion: table('Durée moyenne d’une visite, par occasion', 'En minutes, pauses non comprises.'),
      interest_means_mixity: table('Envie moyenne avant et après, selon la mixité du métier', 'Moyenne de 1 à 5.'),
      interest_means_age: table('Envie moyenne avant et après, par tranche d’âge', 'Moyenne de 1 à 5.'),
      interest_means_situation: table('Envie moyenne avant et après, par situation', 'Moyenne de 1 à 5.'),
      satisfaction_mean: table('Satisfaction moyenne par centre', 'Moyenne de 1 à 5.'),
      survey_mean: table('Moyenne des réponses au sondage', 'Moyenne de 1 à 5.'),
      sessions_minutes: table('Durée moyenne d’une séance de groupe, par centre', 'En minutes.'),
      headsets_minutes: table('Minutes d’usage par visite servie, par centre', 'Moyenne, en minutes.'),
    },
    keys: {
      occasion: { everyday: 'Tous les jours', group: 'Groupe', workshop: 'Atelier', forum: 'Forum' },
      outcome: { finished: 'Finis', left: 'Quittés', ...leftAt },
      change: { down: 'Moins envie', same: 'Autant', up: 'Plus envie' },
      score: { '1': '1 – pas du tout', '2': '2', '3': '3', '4': '4', '5': '5 – tout à fait' },
      question: {
        learned: 'J’ai appris quelque chose',
        recommend: 'Je le recommanderais',
        'next-step': 'Je sais quoi faire ensuite',
      },
      age: {
        'under-15': 'Moins de 15 ans',
        '15-17': '15-17 ans',
        '18-25': '18-25 ans',
        '26-49': '26-49 ans',
        '50-plus': '50 ans et plus',
        unsaid: 'Non précisé',
      },
      situation: {
        'middle-school': 'Au collège',
        'high-school': 'Au lycée',
        student: 'En études supérieures',
        employee: 'En emploi salarié',
        jobseeker: 'En recherche d’emploi',
        founder: 'En création d’entreprise',
        'head-of-company': 'À la tête d’une entreprise',
        other: 'Autre',
        unsaid: 'Non précisé',
      },
      mixity: {
        'mostly-women': 'Surtout des femmes',
        balanced: 'Mixte',
        'mostly-men': 'Surtout des hommes',
        unknown: 'Non connu',
      },
      figure: {
        site: 'Sur place',
        sessions: 'Séances',
        outings: 'Visites servies',
        minutes: 'Minutes',
        mean: 'Moyenne',
        before: 'Avant',
        after: 'Après',
        finished: 'Part finie',
      },
      kind: { door: 'Compteur de porte', forum: 'Public des forums', workshop: 'Ateliers', phone: 'Téléphone' },
    },
  },
};
