export { AppSetup } from './app-setup';
export { BootTask, BootTasks } from './boot-task';
export { StartupNotes } from './startup-notes';
