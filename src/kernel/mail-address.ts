/** The address of `Name <address>`, or of an address alone, as settings give the sender. */
export const addressOf = (sender: string): string => (/<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender).trim();

/** What stands behind the last @, lower case: domains are compared without case (RFC 5321, 2.4). */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
