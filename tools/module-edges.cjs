/**
 * Who may import whom: calls go down, events go up. The kernel and the platform are open to all; what is not listed is closed.
 * `.dependency-cruiser.cjs` makes rules of this table and `tools/build-docs.mjs` a page of the README.
 */
const MODULE_EDGES = {
  identity: [],
  customers: ['identity'],
  sla: ['identity'],
  tickets: ['identity', 'customers', 'sla'],
  intake: ['identity', 'customers', 'tickets'],
  resolution: ['identity', 'customers', 'sla', 'tickets'],
  feedback: ['identity', 'customers', 'sla', 'tickets'],
  prevention: ['identity', 'customers', 'sla', 'tickets', 'resolution'],
  loyalty: ['identity', 'customers', 'tickets', 'resolution', 'feedback'],
  notifications: ['identity', 'customers', 'tickets', 'resolution', 'feedback', 'prevention', 'loyalty'],
  automation: ['identity', 'tickets'],
  integrations: ['identity', 'customers', 'tickets'],
  portal: ['customers', 'sla', 'tickets', 'intake', 'resolution', 'feedback', 'notifications'],
  realtime: ['identity', 'tickets', 'notifications'],
  reporting: ['identity'],
};

module.exports = { MODULE_EDGES };
