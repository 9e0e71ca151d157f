export function serveFolder(
  folder: string,
  headers?: (path: string) => Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }>;
