import { AppModule } from '../app.module';
import { installDemo } from '../demo';
import { StartupNotes } from '../platform/boot';
import type { Env } from '../platform/config/env';
import { ReadinessProbe } from '../platform/health/readiness';
import { createApp } from '../platform/http/create-app';
import { createLogger, type Logger } from '../platform/logging/create-logger';
import type { Lifetime } from './lifetime';
import { runBootTasks } from './run-boot-tasks';

/** Brings the application up on its port. @returns lines for the person at the terminal. */
export async function startApp(env: Env, databaseUrl: string, log: Logger, lifetime: Lifetime): Promise<string[]> {
  const modules = [AppModule];
  const notes = await installDemo({
    env, databaseUrl,
    startApp: async (quietly, clock) => {
      const story = await createApp({ env: quietly, databaseUrl, log: createLogger(quietly.LOG_LEVEL), modules, clock });
      await runBootTasks(story.app, databaseUrl);
      return story.app;
    },
  });
  const { app, draining } = await createApp({ env, databaseUrl, log, modules });
  lifetime.onEnd(async () => {
    app.get(ReadinessProbe).drain();
    await draining.begin();
    await app.close();
  });
  await runBootTasks(app, databaseUrl);
  await app.listen(env.PORT, env.HOST);
  return [...addresses(env), ...notes, ...app.get(StartupNotes).lines];
}

function addresses(env: Env): string[] {
  if (env.PEYGIR_ROLE === 'worker') return [`Peygir worker is at work (health: http://${env.HOST}:${env.PORT}/health/ready)`];
  return [
    `Peygir is ready: ${env.publicUrl}`,
    `  for customers  ${env.publicUrl}/`,
    `  for staff      ${env.publicUrl}/desk`,
    `  for programs   ${env.publicUrl}/api/docs`,
  ];
}
