export { HealthCheck } from './health-check';
export { Metrics } from './metrics';
