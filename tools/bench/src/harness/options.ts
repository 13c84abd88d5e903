/** The options of a benchmark. */
export interface BenchOptions {
  seed: number;
  /** Makes one tiny round, without the peers that are slow to download or to start. It shows that the benchmark runs, not how fast. */
  smoke: boolean;
  /** Measures the largest sizes too, which can take more than ten minutes. Default: false. */
  long?: boolean;
}
