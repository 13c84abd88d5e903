/** How a benchmark is run. */
export interface BenchOptions {
  seed: number;
  /** One tiny round of our side and the baseline, without the peers: shows that it runs, never how fast. */
  smoke: boolean;
}
