import {
  IconArrowBackUp, IconBan, IconCheck, IconCircleCheck, IconEye, IconGavel, IconGitMerge, IconHeart, IconHourglass, IconMessageQuestion, IconPlayerPlay,
  IconRestore, IconRotate, IconThumbDown, type Icon,
} from '@tabler/icons-react';
import type { TicketAction } from '../../../api/desk-types';

/** What an action asks for before it can be taken. */
export type ActionField = 'text' | 'reason' | 'toldHow';

interface ActionSpec {
  readonly icon: Icon;
  readonly required: readonly ActionField[];
  readonly optional: readonly ActionField[];
  readonly danger?: true;
}

const direct = (icon: Icon): ActionSpec => ({ icon, required: [], optional: [] });

/** In the order of how often they are wanted; the first ones become buttons. `lapse` is the system's own. */
export const actionSpecs: Readonly<Partial<Record<TicketAction, ActionSpec>>> = {
  assess: direct(IconEye),
  start: direct(IconPlayerPlay),
  resume: direct(IconPlayerPlay),
  restore: direct(IconRestore),
  unmerge: direct(IconArrowBackUp),
  confirm: { icon: IconCheck, required: ['toldHow'], optional: [] },
  resolve: { icon: IconCircleCheck, required: [], optional: [] },
  ask_customer: { icon: IconMessageQuestion, required: ['text'], optional: [] },
  reject_resolution: { icon: IconThumbDown, required: ['toldHow', 'reason'], optional: [] },
  wait_third_party: { icon: IconHourglass, required: ['reason'], optional: [] },
  reopen: { icon: IconRotate, required: ['reason'], optional: [] },
  appeal: { icon: IconGavel, required: ['toldHow', 'reason'], optional: [] },
  mark_thanks: direct(IconHeart),
  merge: { icon: IconGitMerge, required: [], optional: [] },
  withdraw: { icon: IconArrowBackUp, required: ['toldHow'], optional: ['reason'] },
  mark_spam: { icon: IconBan, required: [], optional: ['reason'], danger: true },
};

/** The allowed actions in the order of the table above. */
export const orderActions = (allowed: readonly TicketAction[]): readonly TicketAction[] =>
  (Object.keys(actionSpecs) as TicketAction[]).filter((action) => allowed.includes(action));
