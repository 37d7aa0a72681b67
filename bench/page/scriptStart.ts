/** Imported first: when this page's own code began to run. */
export const scriptStartedAt: number = performance.now()
