/** How a benchmark is run. */
export interface BenchOptions {
  seed: number;
  /** One tiny round, without the peers that are slow to fetch or to start: shows that it runs, never how fast. */
  smoke: boolean;
  /** Up to the largest sizes, where one takes more than ten minutes: default false. */
  long?: boolean;
}
