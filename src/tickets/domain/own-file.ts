/** The address under which a message's HTML shows a file of its own; the ticket is put in once it is certain. */
export const ownFile = (attachmentId: string): string => `/api/tickets/~/attachments/${attachmentId}`;
