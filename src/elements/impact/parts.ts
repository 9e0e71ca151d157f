/** What loads only when a chart is about to be seen, or a file is asked for. An object, so that a test can let it fail. */
export const parts = {
  charts: () => import('./charts.js'),
  chart: () => import('./chart.js'),
};
