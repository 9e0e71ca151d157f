export function startInbox(options: {
  publicUrl: string;
}): Promise<{ address: string; name: string; password: string; stop(): Promise<void> } | undefined>;
