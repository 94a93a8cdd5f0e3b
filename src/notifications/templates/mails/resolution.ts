import type { Block, Words } from '../letter';
import type { Mail } from './mail';
import { type RemedyData, remedyName } from './remedy';

export interface ResolutionData {
  /** Null on the short path, where none is needed. */
  decision: { outcome: 'upheld' | 'partly_upheld' | 'rejected'; reasons: string; noActionReason: string | null; level: number } | null;
  actions: { text: string; doneAt: Date }[];
  remedies: RemedyData[];
  /** Whom the category names for who still disagrees after an appeal. */
  externalBody: string | null;
}

const isTold = ({ decision, actions, remedies }: ResolutionData): boolean => decision !== null || actions.length > 0 || remedies.length > 0;

/**
 * The result, and the question whether it is one. Confirming and refusing are equally easy; the decision with its reasons and the
 * way on for who disagrees are owed to the customer (ISO 10002:2018, 7.8 and 7.9).
 */
export const resolution: Mail<ResolutionData> = {
  texts: {
    'text.title': (words) => words.of(`resolution.title.${words.view.kind}`),
    'text.lead': (words, data) => words.of(isTold(data) ? 'resolution.text' : 'resolution.short'),
  },
  parts: {
    'part.decision': (words, { decision }) => decisionBlocks(words, decision),
    'part.actions': (words, { actions }) => actionBlocks(words, actions),
    'part.remedies': (words, { remedies }) => remedyBlocks(words, remedies),
    'part.choice': (words) => [words.choice()],
    'part.disagreement': disagreement,
  },
  fixed: [{ part: 'part.decision' }, { part: 'part.choice' }, { part: 'part.disagreement' }],
};

function decisionBlocks(words: Words, decision: ResolutionData['decision']): Block[] {
  if (!decision) return [];
  return [
    { kind: 'facts', rows: [{ label: words.of('facts.decision'), value: words.of(`resolution.outcome.${decision.outcome}`) }] },
    { kind: 'words', text: decision.reasons },
    ...(decision.noActionReason ? [{ kind: 'words', text: decision.noActionReason } as const] : []),
  ];
}

function actionBlocks(words: Words, actions: ResolutionData['actions']): Block[] {
  if (actions.length === 0) return [];
  return [words.heading('resolution.actions'), ...actions.map(({ text, doneAt }): Block => ({ kind: 'quote', text, note: words.view.format.date(doneAt) }))];
}

function remedyBlocks(words: Words, remedies: RemedyData[]): Block[] {
  if (remedies.length === 0) return [];
  return [words.heading('resolution.remedies'), ...remedies.map((remedy): Block => ({ kind: 'quote', text: remedy.note, note: remedyName(words, remedy) }))];
}

/** The way on for who disagrees: first a second look, then the external body. */
function disagreement(words: Words, { decision, externalBody }: ResolutionData): Block[] {
  if (!decision || decision.outcome === 'upheld') return [];
  if (decision.level < 2) return [words.small('resolution.appeal')];
  return externalBody ? [words.small('resolution.external', { body: externalBody })] : [];
}
