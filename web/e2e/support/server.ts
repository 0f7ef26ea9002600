import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const web = resolve(import.meta.dirname, '../..');
const program = resolve(web, '../src/Onsite.Cli/bin/Release/net10.0/onsite.dll');
const pages = join(web, 'dist');
const patienceMs = 30_000;

/** The real server with a data folder of its own, on the loopback. */
export class OnsiteServer {
  private process: ChildProcess | null = null;
  private port = 0;

  private constructor(readonly data: string) {}

  static async start(): Promise<OnsiteServer> {
    for (const needed of [program, join(pages, 'index.html')])
      if (!existsSync(needed)) throw new Error(`${needed} is missing; ./test e2e builds it.`);
    const server = new OnsiteServer(await mkdtemp(join(tmpdir(), 'onsite-e2e-')));
    await server.run();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** As when the power fails: nothing is told, nothing is flushed. */
  async kill(): Promise<void> {
    await ended(this.process, 'SIGKILL');
    this.process = null;
  }

  /** On the same data and under the same address as before. */
  async restart(): Promise<void> {
    await this.run();
  }

  async stop(): Promise<void> {
    await ended(this.process, 'SIGTERM');
    await rm(this.data, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    const parts = ['serve', '--port', String(this.port), '--data', this.data, '--web', pages];
    const child = spawn('dotnet', [program, ...parts], { cwd: web });
    this.process = child;
    this.port = await portOf(child);
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`The server did not start:\n${said}`));
    const timer = setTimeout(fail, patienceMs);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const at = /Onsite is at http:\/\/localhost:(\d+)/.exec(said);
      if (!at) return;
      clearTimeout(timer);
      resolve(Number(at[1]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', fail);
  });
}

function ended(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
