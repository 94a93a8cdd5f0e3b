import { automatic, type Block, type Letter, type LetterView, Words } from './letter';
import { type RemedyData, remedyName } from './remedy';

export interface ResolutionData {
  /** Null on the short path, where none is needed. */
  decision: { outcome: 'upheld' | 'partly_upheld' | 'rejected'; reasons: string; noActionReason: string | null; level: number } | null;
  actions: { text: string; doneAt: Date }[];
  remedies: RemedyData[];
  /** Whom the category names for who still disagrees after an appeal. */
  externalBody: string | null;
}

/** The result, and the question whether it is one. Confirming and refusing are equally easy. */
export function resolution(view: LetterView, data: ResolutionData): Letter {
  const words = new Words(view);
  const { decision, actions, remedies } = data;
  const told = decision !== null || actions.length > 0 || remedies.length > 0;
  return automatic(view, words.of(`resolution.title.${view.kind}`), [
    words.text(told ? 'resolution.text' : 'resolution.short'),
    ...decisionBlocks(words, decision),
    ...actionBlocks(view, words, actions),
    ...remedyBlocks(view, words, remedies),
    words.choice(),
    ...disagreement(words, data),
    words.small('resolution.silence'),
  ]);
}

function decisionBlocks(words: Words, decision: ResolutionData['decision']): Block[] {
  if (!decision) return [];
  return [
    { kind: 'facts', rows: [{ label: words.of('facts.decision'), value: words.of(`resolution.outcome.${decision.outcome}`) }] },
    { kind: 'words', text: decision.reasons },
    ...(decision.noActionReason ? [{ kind: 'words', text: decision.noActionReason } as const] : []),
  ];
}

function actionBlocks(view: LetterView, words: Words, actions: ResolutionData['actions']): Block[] {
  if (actions.length === 0) return [];
  const quotes = actions.map((action): Block => ({ kind: 'quote', text: action.text, note: view.format.date(action.doneAt) }));
  return [{ kind: 'heading', text: words.of('resolution.actions') }, ...quotes];
}

function remedyBlocks(view: LetterView, words: Words, remedies: RemedyData[]): Block[] {
  if (remedies.length === 0) return [];
  const quotes = remedies.map((remedy): Block => ({ kind: 'quote', text: remedy.note, note: remedyName(view, remedy) }));
  return [{ kind: 'heading', text: words.of('resolution.remedies') }, ...quotes];
}

/** The way on for who disagrees: first a second look, then the external body. */
function disagreement(words: Words, { decision, externalBody }: ResolutionData): Block[] {
  if (!decision || decision.outcome === 'upheld') return [];
  if (decision.level < 2) return [words.small('resolution.appeal')];
  return externalBody ? [words.small('resolution.external', { body: externalBody })] : [];
}
