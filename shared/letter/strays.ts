import * as Y from 'yjs';
import { runText, type EmbedRun } from './block';
import { markerId } from './letter';

/**
 * Words that somebody wrote into a block while another person deleted it. They are kept, and so they stand in the block
 * before it: a person should look at them.
 */
export interface Stray {
  /** The id of the block in which they were written, which is gone. */
  readonly from: string;
  /** The id of the block in which they stand now; undefined at the very beginning of the side. */
  readonly block: string | undefined;
  readonly text: string;
}

function markerOf(item: Y.Item): string | undefined {
  return item.content instanceof Y.ContentEmbed ? markerId(item.content.embed) : undefined;
}

/** Deleted markers are kept when Yjs clears away what is deleted: a few bytes each, and they tell where stray words come from. */
export function keepMarkers(item: Y.Item): boolean {
  return markerOf(item) === undefined;
}

/** The deleted markers that a change makes worth a look: those it deletes, and those right before which nothing lives to the left of what it adds. */
function suspects(event: Y.YTextEvent): Set<Y.Item> {
  const found = new Set<Y.Item>();
  // The last marker passed, while nothing alive has come after it.
  let bare: Y.Item | undefined;
  for (let item = event.target._start; item; item = item.right) {
    if (markerOf(item) !== undefined) {
      bare = item.deleted ? item : undefined;
      if (bare && event.deletes(item)) found.add(item);
    } else if (!item.deleted && item.countable) {
      if (bare && event.adds(item)) found.add(bare);
      bare = undefined;
    }
  }
  return found;
}

/** The live text behind a deleted marker up to the next block's beginning, if the block was deleted rather than joined: some of its words are gone. */
function survivors(marker: Y.Item): string {
  let text = '';
  let cleared = false;
  for (let item = marker.right; item && markerOf(item) === undefined; item = item.right) {
    if (item.deleted) cleared ||= item.countable || item.content instanceof Y.ContentDeleted;
    else if (item.content instanceof Y.ContentString) text += item.content.str;
    else if (item.content instanceof Y.ContentEmbed) text += runText({ embed: item.content.embed as EmbedRun['embed'] });
  }
  return cleared ? text.trim() : '';
}

function liveBlockBefore(marker: Y.Item): string | undefined {
  for (let item = marker.left; item; item = item.left) {
    const id = item.deleted ? undefined : markerOf(item);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The words that a change from elsewhere has left in a neighbouring block. To be asked while the event is being told. */
export function straysOf(event: Y.YTextEvent): Stray[] {
  const strays: Stray[] = [];
  for (const marker of suspects(event)) {
    const text = survivors(marker);
    if (text) strays.push({ from: markerOf(marker)!, block: liveBlockBefore(marker), text });
  }
  return strays;
}
