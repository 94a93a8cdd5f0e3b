declare module '../platform/jobs/job-map' {
  interface JobMap {
    'notifications.ticket-opened': EventMap['ticket.opened'];
    'notifications.message-added': EventMap['ticket.message_added'];
    'notifications.status-changed': EventMap['ticket.status_changed'];
    'notifications.confirmation-reminded': EventMap['ticket.confirmation_reminded'];
    'notifications.action-taken': EventMap['resolution.action_taken'];
    'notifications.promised': EventMap['resolution.promised'];
    'notifications.promise-changed': EventMap['resolution.promise_changed'];
    'notifications.promised-date-changed': EventMap['ticket.promised_date_changed'];
    'notifications.remedy-changed': EventMap['resolution.remedy_changed'];
    'notifications.escalated': EventMap['ticket.escalated'];
    'notifications.mail-bounced': EventMap['intake.mail_bounced'];
    'notifications.mail-quarantined': EventMap['intake.mail_quarantined'];
    /** Sends one delivery that waits. */
    'notifications.deliver': { deliveryId: string };
    'notifications.sweep-deliveries': Record<string, never>;
  }
}

export {};
