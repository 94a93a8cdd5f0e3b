import './jobs';

export { Notifications } from './app/notifications-facade';
export type { Delivery } from './data/deliveries.query';
export { NotificationsModule } from './notifications.module';
