/** The panels beside the conversation and the tab that each stands in. */
export const tabOf = {
  clocks: 'overview',
  missing: 'overview',
  participants: 'overview',
  handling: 'overview',
  decision: 'resolution',
  actions: 'resolution',
  remedies: 'resolution',
  promises: 'resolution',
  cause: 'resolution',
  customer: 'customer',
  history: 'customer',
} as const;

export type PanelName = keyof typeof tabOf;
/** On a phone the conversation is a tab too. */
export const tabs = ['conversation', 'overview', 'resolution', 'customer'] as const;
export type TabName = (typeof tabs)[number];

export const panelId = (name: PanelName): string => `panel-${name}`;
