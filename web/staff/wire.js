// Messages between this side and C++: the same list as client/platform/wire.h.

export const In = Object.freeze({
  resize: 1, pointer: 2, wheel: 3, key: 4, text: 5, compose: 6, paste: 7, focus: 8, httpHead: 9,
  httpBody: 10, stream: 11, online: 12, visible: 13, route: 14, file: 15, fileBytes: 16,
  action: 17, locale: 18, mirror: 19, context: 20, close: 21, update: 22, wake: 23, work: 24,
  persisted: 25, quota: 26, stats: 27, storage: 28, begin: 29, remembered: 30,
  picture: 31, notices: 32, words: 33, paper: 34,
});

export const Out = Object.freeze({
  cursor: 1, caret: 2, editRects: 3, selection: 4, copy: 5, route: 6, back: 7, title: 8,
  language: 9, open: 10, reload: 11, mirror: 12, announce: 13, started: 14, closed: 15, pick: 16,
  save: 17, applyUpdate: 18, persist: 19, error: 20, stats: 21, freshCanvas: 22, remember: 24,
  noticeAsk: 25, noticeShow: 26, words: 27, print: 28,
});

export const HttpFailure = Object.freeze({
  none: 0, offline: 1, timeout: 2, cancelled: 3, badPath: 4,
});
export const StreamEvent = Object.freeze({open: 0, message: 1, lost: 2});
export const Action = Object.freeze({press: 0, focus: 1, set: 2, commit: 3});

// Messages of the page that the host answers itself, beside In.
export const Page = Object.freeze({
  start: 'start', module: 'module', words: 'words', canvas: 'canvas', file: 'file',
});
