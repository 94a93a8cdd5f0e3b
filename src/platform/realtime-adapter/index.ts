export { createLiveBus } from './create-live-bus';
export { LiveBus } from './live-bus';
export { SocketServer } from './socket-server';
