/** `CI=true`, or what stands for it. */
export const isCI: boolean;
