import type { TemplateName } from '../domain/routing';
import { acknowledgement } from './acknowledgement';
import { askCustomer, type AskCustomerData } from './ask-customer';
import { closed, closedBySilence, confirmationReminder, withdrawn } from './ending';
import { appealed, reopened, type ReopenedData } from './going-on';
import type { Letter, LetterView } from './letter';
import { type ActionTakenData, actionTaken, dateChanged, type DateChangedData, type PromiseMadeData, promiseMade } from './progress';
import { type RemedyData, remedyFulfilled, remedyOffered } from './remedy';
import { resolution, type ResolutionData } from './resolution';
import { staffReply, type StaffReplyData } from './staff-reply';

/** What each template is told besides what all of them know; null where that is enough. */
export interface TemplateData {
  acknowledgement: null;
  staff_reply: StaffReplyData;
  ask_customer: AskCustomerData;
  resolution: ResolutionData;
  confirmation_reminder: null;
  reopened: ReopenedData;
  appealed: null;
  withdrawn: null;
  closed: null;
  closed_by_silence: null;
  action_taken: ActionTakenData;
  promise_made: PromiseMadeData;
  date_changed: DateChangedData;
  remedy_offered: RemedyData;
  remedy_fulfilled: RemedyData;
}

type Templates = { [N in TemplateName]: (view: LetterView, data: TemplateData[N]) => Letter };

const WRITE: Templates = {
  acknowledgement, staff_reply: staffReply, ask_customer: askCustomer, resolution, confirmation_reminder: confirmationReminder, reopened, appealed,
  withdrawn, closed, closed_by_silence: closedBySilence, action_taken: actionTaken, promise_made: promiseMade, date_changed: dateChanged,
  remedy_offered: remedyOffered, remedy_fulfilled: remedyFulfilled,
};

export function writeLetter<N extends TemplateName>(template: N, view: LetterView, data: TemplateData[N]): Letter {
  return WRITE[template](view, data);
}
