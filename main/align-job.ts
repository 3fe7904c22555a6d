/** What the align worker is asked, and what it answers: one message each way, then it ends. */
export interface AlignRequest {
  readonly en: string;
  readonly fr: string;
  readonly person: string;
}

export type AlignAnswer =
  /** `state`: the new letter as a Yjs update; `dropped`: what could not be held, by its plain English name: how often. */
  | { readonly state: Uint8Array; readonly dropped: Readonly<Record<string, number>> }
  /** A file that cannot be read, and why. */
  | { readonly file: string; readonly reason: string };
