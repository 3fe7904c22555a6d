import type { Bridge } from '../shared/bridge/bridge';

/** The bridge's methods that wait for main's answer, and those that only tell it something. Each is a channel of its own name. */
export type Asked = 'start' | 'chooseFile' | 'newFromFiles' | 'newEmpty' | 'startWindow' | 'open' | 'openSample' | 'bringCopy' | 'align' | 'findMoved' | 'planVersion' | 'save' | 'saveAs' | 'exportLetter'
  | 'revisions' | 'record' | 'recordedLetter' | 'pairHistory' | 'compare' | 'exportComparison' | 'succeed' | 'recall'
  | 'finishFolder' | 'chooseFolder' | 'finishNames' | 'finish' | 'chooseLogo' | 'newFromBilingual';
export type Told = 'update' | 'cancelWork' | 'setSettings' | 'setMenu' | 'forgetRecent' | 'showInFolder';

/** What a method that only tells is told. */
export type ToldValue<Method extends Told> = Parameters<Bridge[Method]>;

/** From main to a page: a `BridgeEvent`. */
export const EVENT = 'event';
/** From main to a page's preload script, which answers `SETTLED`: all that the page told before has then arrived. */
export const SETTLE = 'settle';
export const SETTLED = 'settled';
