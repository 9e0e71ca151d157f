import type { Plugin } from 'vite';

export function leanReader(root: string): Plugin;
