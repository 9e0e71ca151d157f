import { ConfigError, readConfig } from '../inbox/config/config.js';
import { help } from '../inbox/config/options.js';
import { start } from '../inbox/start.js';

/** `nabo inbox …`. @returns the exit code; a started inbox keeps the process alive until it is told to stop */
export async function inbox(argv: readonly string[]): Promise<number> {
  try {
    // What is written belongs to whoever runs this, and to nobody else on the machine.
    process.umask(0o077);
    const config = readConfig(argv, process.env);
    if (config.help) {
      process.stdout.write(help());
      return 0;
    }
    const running = await start(config);
    const end = new Promise<number>((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.once(signal, () => void running.stop().then(() => resolve(0)));
    });
    return await end;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`nabo inbox: ${error.message}\nnabo inbox --help names every option.\n`);
    return 2;
  }
}
