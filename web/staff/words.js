// The few sentences the page itself says before (or instead of) the program.

const table = {
  en: {
    loading: 'Starting Acquaint …',
    accessible: 'Accessible mode',
    elsewhere: 'Acquaint is open in another tab',
    elsewhereMore: 'One tab at a time works on the data kept in this browser.',
    takeOver: 'Use it here',
    taking: 'Asking the other tab to hand over …',
    stuck: 'The other tab does not answer. Please close it and try again.',
    failed: 'Acquaint could not start',
    stopped: 'Acquaint had to stop',
    stoppedMore: 'Everything shown as saved is safe. Loading the page again continues from there.',
    reload: 'Load again',
    noWasm: 'This browser cannot run WebAssembly. Please use a current Firefox, Chrome, Edge or ' +
      'Safari.',
    noGl: 'This browser offers no WebGL 2, often because graphics acceleration is switched off. ' +
      'Please switch it on in the settings, or use another browser.',
  },
  de: {
    loading: 'Acquaint startet …',
    accessible: 'Barrierefreier Modus',
    elsewhere: 'Acquaint ist in einem anderen Tab geöffnet',
    elsewhereMore: 'Mit den Daten in diesem Browser arbeitet immer nur ein Tab.',
    takeOver: 'Hier verwenden',
    taking: 'Der andere Tab wird um Übergabe gebeten …',
    stuck: 'Der andere Tab antwortet nicht. Bitte schließen Sie ihn und versuchen Sie es erneut.',
    failed: 'Acquaint konnte nicht starten',
    stopped: 'Acquaint musste anhalten',
    stoppedMore: 'Alles, was als gespeichert angezeigt wurde, ist sicher. Nach dem Neuladen geht ' +
      'es dort weiter.',
    reload: 'Neu laden',
    noWasm: 'Dieser Browser kann kein WebAssembly. Bitte verwenden Sie ein aktuelles Firefox, ' +
      'Chrome, Edge oder Safari.',
    noGl: 'Dieser Browser bietet kein WebGL 2, oft weil die Grafikbeschleunigung abgeschaltet ' +
      'ist. Bitte schalten Sie sie in den Einstellungen ein oder nehmen Sie einen anderen Browser.',
  },
  es: {
    loading: 'Iniciando Acquaint …',
    accessible: 'Modo accesible',
    elsewhere: 'Acquaint está abierto en otra pestaña',
    elsewhereMore: 'Solo una pestaña a la vez trabaja con los datos de este navegador.',
    takeOver: 'Usar aquí',
    taking: 'Pidiendo el relevo a la otra pestaña …',
    stuck: 'La otra pestaña no responde. Ciérrela e inténtelo de nuevo.',
    failed: 'Acquaint no pudo iniciarse',
    stopped: 'Acquaint tuvo que detenerse',
    stoppedMore: 'Todo lo mostrado como guardado está a salvo. Al recargar la página se continúa ' +
      'desde ahí.',
    reload: 'Recargar',
    noWasm: 'Este navegador no puede ejecutar WebAssembly. Use una versión actual de Firefox, ' +
      'Chrome, Edge o Safari.',
    noGl: 'Este navegador no ofrece WebGL 2, a menudo porque la aceleración gráfica está ' +
      'desactivada. Actívela en los ajustes o use otro navegador.',
  },
  'zh-Hans': {
    loading: '正在启动 Acquaint …',
    accessible: '无障碍模式',
    elsewhere: 'Acquaint 已在另一个标签页中打开',
    elsewhereMore: '保存在此浏览器中的数据一次只能由一个标签页使用。',
    takeOver: '在此处使用',
    taking: '正在请求另一个标签页移交 …',
    stuck: '另一个标签页没有响应。请将其关闭后重试。',
    failed: 'Acquaint 无法启动',
    stopped: 'Acquaint 已停止运行',
    stoppedMore: '显示为已保存的内容均安全无损。重新加载页面即可继续。',
    reload: '重新加载',
    noWasm: '此浏览器无法运行 WebAssembly。请使用最新版的 Firefox、Chrome、Edge 或 Safari。',
    noGl: '此浏览器不提供 WebGL 2，通常是因为图形加速已关闭。请在设置中开启，或换用其他浏览器。',
  },
  'zh-Hant': {
    loading: '正在啟動 Acquaint …',
    accessible: '無障礙模式',
    elsewhere: 'Acquaint 已在另一個分頁中開啟',
    elsewhereMore: '儲存在此瀏覽器中的資料一次只能由一個分頁使用。',
    takeOver: '在此處使用',
    taking: '正在請求另一個分頁移交 …',
    stuck: '另一個分頁沒有回應。請將它關閉後再試一次。',
    failed: 'Acquaint 無法啟動',
    stopped: 'Acquaint 已停止執行',
    stoppedMore: '顯示為已儲存的內容都安全無虞。重新載入頁面即可繼續。',
    reload: '重新載入',
    noWasm: '此瀏覽器無法執行 WebAssembly。請使用最新版的 Firefox、Chrome、Edge 或 Safari。',
    noGl: '此瀏覽器不提供 WebGL 2，通常是因為圖形加速已關閉。請在設定中開啟，或改用其他瀏覽器。',
  },
};

function pick(languages) {
  for (const tag of languages) {
    const lower = tag.toLowerCase();
    if (/^zh\b.*(hant|-tw|-hk|-mo)/.test(lower)) return 'zh-Hant';
    if (lower.startsWith('zh')) return 'zh-Hans';
    const short = lower.slice(0, 2);
    if (short in table) return short;
  }
  return 'en';
}

export const language = pick(navigator.languages?.length ? navigator.languages : ['en']);
export const words = table[language];
