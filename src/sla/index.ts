import './events';

export { Sla } from './app/sla';
export { SlaRecord } from './app/sla-record';
export { refuseClosedTime } from './app/refuse-closed-time';
export { SlaModule } from './sla.module';
export type { ClockName, StandingClock } from './app/answer-for-clock';
export type { DueColumns } from './app/due-columns';
export type { TicketPolicy } from './app/explain-policy';
export type { Applied, ClockedTicket, TicketHappening } from './app/run-clocks';
export type { OpenTime } from './app/open-time';
export type { NearBreach } from './app/near-breach';
export type { ClockView, FactView } from './app/view-clocks';
export type { Happening } from './domain/decide-clocks/happening';
export { type CustomerMessage, METRICS, type Metric, type Receiver, type StepAction } from './domain/policy-definition';
export type { TicketFacts } from './domain/select-policy';
