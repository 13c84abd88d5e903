/** What is generated, for the page and for its Markdown copy. */
export interface Part {
  readonly page: string;
  readonly markdownCopy: string;
}
