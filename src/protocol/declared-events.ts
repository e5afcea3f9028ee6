import Type from 'typebox';
import { centre, choice, closed, field, head, month, occasion, publicFields, rating, slug } from './event-field.ts';
import { SURVEY_QUESTIONS } from './event-values.ts';

export const interestSchema = closed(
  {
    ...head('interest', 'survey'),
    occupation: slug('survey', 'Slug of the occupation.'),
    ...publicFields('survey'),
    before: rating('survey', 'Could you see yourself doing it? Before, 1 to 5, asked afterwards.'),
    after: rating('survey', 'The same after trying, 1 to 5.'),
    month: month('survey'),
  },
  'Interest in an occupation before and after trying it.',
);

export const satisfactionSchema = closed(
  {
    ...head('satisfaction', 'survey'),
    centre: centre('survey'),
    occasion: occasion('survey'),
    ...publicFields('survey'),
    score: rating('survey', 'Five faces, 1 to 5.'),
    month: month('survey'),
  },
  'Satisfaction on the spot.',
);

const surveyAnswer = closed(
  {
    question: choice('survey', SURVEY_QUESTIONS, 'Which question.'),
    score: rating('survey', 'Answer, 1 to 5.'),
  },
  'One answer of the survey.',
);

export const surveySchema = closed(
  {
    ...head('survey', 'survey'),
    centre: centre('survey'),
    occasion: occasion('survey'),
    ...publicFields('survey'),
    answers: field(
      'survey',
      'The questions that were answered, each once.',
      Type.Array(surveyAnswer, { minItems: 1, maxItems: 3 }),
    ),
    month: month('survey'),
  },
  'The random survey: one visitor in N is asked three more questions.',
);
