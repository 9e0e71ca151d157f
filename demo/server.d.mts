import type { Server } from 'node:http';

export const policy: string;
/** Pages whose elements have been built. */
export function openPages(): { path: string; name: string }[];
export function createTown(options?: { inbox?: (house: string) => string | undefined }): Server;
