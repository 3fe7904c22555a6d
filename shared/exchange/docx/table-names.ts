/** Names for a side's tables, `t1` first. */
export class TableNames {
  private last = 0;

  next(): string {
    this.last += 1;
    return `t${this.last}`;
  }

  /** The last table turned out to hold nothing: its name is free again. */
  giveBack(): void {
    this.last -= 1;
  }
}
