export interface DemoInbox {
  address: string;
  name: string;
  password: string;
  stop(): Promise<void>;
}
export function startInbox(options: {
  publicUrl: string;
  house?: string;
  database?: string;
}): Promise<DemoInbox | undefined>;
