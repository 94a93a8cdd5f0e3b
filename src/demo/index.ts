export { installDemo } from './install-demo';
