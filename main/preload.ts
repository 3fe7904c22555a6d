import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvent } from '../shared/bridge/bridge';
import { EVENT, SETTLE, SETTLED, type Asked, type Told, type ToldValue } from './channels';

/** What main tells the page; kept until the page listens. */
class Events {
  private readonly listeners = new Set<(event: BridgeEvent) => void>();
  private waiting: BridgeEvent[] = [];

  receive(event: BridgeEvent): void {
    if (this.listeners.size === 0) this.waiting.push(event);
    else for (const listener of this.listeners) listener(event);
  }

  listen(listener: (event: BridgeEvent) => void): () => void {
    this.listeners.add(listener);
    const missed = this.waiting;
    this.waiting = [];
    for (const event of missed) listener(event);
    return () => void this.listeners.delete(listener);
  }
}

const events = new Events();
ipcRenderer.on(EVENT, (_, event: BridgeEvent) => events.receive(event));
ipcRenderer.on(SETTLE, () => ipcRenderer.send(SETTLED));

function ask<Method extends Asked>(method: Method) {
  return (...args: Parameters<Bridge[Method]>) => ipcRenderer.invoke(method, ...args) as ReturnType<Bridge[Method]>;
}

function tell<Method extends Told>(method: Method) {
  return (...values: ToldValue<Method>): void => ipcRenderer.send(method, ...values);
}

contextBridge.exposeInMainWorld('visavis', {
  start: ask('start'),
  listen: (listener) => events.listen(listener),
  update: tell('update'),
  chooseFile: ask('chooseFile'),
  droppedFile: (file) => ({ path: webUtils.getPathForFile(file as File), name: file.name }),
  newFromFiles: ask('newFromFiles'),
  newEmpty: ask('newEmpty'),
  startWindow: ask('startWindow'),
  open: ask('open'),
  openSample: ask('openSample'),
  bringCopy: ask('bringCopy'),
  align: ask('align'),
  findMoved: ask('findMoved'),
  planVersion: ask('planVersion'),
  revisions: ask('revisions'),
  record: ask('record'),
  recordedLetter: ask('recordedLetter'),
  pairHistory: ask('pairHistory'),
  compare: ask('compare'),
  exportComparison: ask('exportComparison'),
  finishFolder: ask('finishFolder'),
  chooseFolder: ask('chooseFolder'),
  finishNames: ask('finishNames'),
  finish: ask('finish'),
  showInFolder: tell('showInFolder'),
  chooseLogo: ask('chooseLogo'),
  newFromBilingual: ask('newFromBilingual'),
  succeed: ask('succeed'),
  recall: ask('recall'),
  cancelWork: tell('cancelWork'),
  save: ask('save'),
  saveAs: ask('saveAs'),
  exportLetter: ask('exportLetter'),
  setSettings: tell('setSettings'),
  setMenu: tell('setMenu'),
  forgetRecent: tell('forgetRecent'),
} satisfies Bridge);
