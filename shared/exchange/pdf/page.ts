/**
 * A word, or a piece of one, where it stands on a page. Lengths are points (1/72 inch), from the page's upper left corner as a reader holds
 * it; `y` is that of the baseline.
 */
export interface PdfItem {
  /** Its characters; a space at the end is one that the file has, and no space means that only the distance to the next item can tell. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Without the space at its end. */
  readonly width: number;
  /** The height of its letters' em. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Which way its words run, in degrees clockwise; absent: from left to right. Such an item's width runs that way, too. */
  readonly angle?: number;
  /** The file says that it is no part of the text: a running header, a page number, a watermark. */
  readonly artifact?: boolean;
}

/** A part of a page that leads somewhere. */
export interface PdfLink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly address: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly items: readonly PdfItem[];
  readonly links?: readonly PdfLink[];
  /** Pictures, remarks and whatever else stands on the page that is no text, by its plain English name: how often. */
  readonly dropped?: Readonly<Record<string, number>>;
}
