// Deliberate faults, and how the program's text becomes each of them. Every one breaks a promise
// of the protocol, and the simulator must find it (bite.mjs). Where one guard stands behind
// another, the fault takes both away: each alone is not felt. `seeds`: what is rare needs more of
// them; `known`: some that found it; `scenario`: what no few thousand seeds bring about is found by
// a test of that name in simulation_all.
const push = 'server/store/server_push.cpp';
const pull = 'server/store/server_pull.cpp';
const engine = 'shared/sync/client_sync.cpp';
const pages = 'shared/sync/client_pull.cpp';
const images = 'shared/sync/images.cpp';
const outbox = 'shared/sync/outbox.cpp';

// An edit: [file, what stands there once, what comes in its place].
const pushedEpoch = [push,
  'if (!request.epoch.empty() && request.epoch != epoch_) return fail("epoch_changed");', ''];
const answeredEpoch = [engine,
  'if (!epoch_.empty() && response->epoch != epoch_) return start_hello();', ''];
const cursorEpoch = [pull, 'if (from->epoch != epoch) return fail("epoch_changed");', ''];
const pageEpoch = [pages,
  'if (!epoch_.empty() && header.epoch != epoch_) return start_hello();', ''];
const cursorAhead = [pull,
  'if (std::max(from->seq, from->target) > seq) return fail("epoch_changed");', ''];
const gap = [push, 'if (request.previous > response.last_n) {', 'if (false) {'];
const knownMarks = [push, 'auto results = known_results(rows, group, actor.user);',
  'Result<std::vector<OperationResult>> results = std::vector<OperationResult>{};'];
const copiedServer = [push,
  'if (known->mark != 0 && known->mark != mark_of(all[i])) return fail("client_copied");', ''];
const copiedDevice = [engine,
  'if (result.mark != 0 && result.mark != mark_of(**own)) {', 'if (false) {'];

export const faults = [
  {name: 'nobody looks at the epoch of a push', edits: [pushedEpoch, answeredEpoch, gap]},
  {name: 'nobody looks at the epoch of a cursor', edits: [cursorEpoch, pageEpoch, cursorAhead]},
  {name: 'a snapshot does not notice a restored server', seeds: 3000, known: [1078],
    edits: [pageEpoch]},
  {name: 'a restart forgets that a restored server is to be asked', seeds: 3000,
    known: [7876], edits: [[engine,
    'hello_ = epoch_.empty() && *decided > 0;', 'hello_ = false;'], gap]},
  {name: 'a restored server is asked, and what it lacks is not sent', edits: [[engine,
    'if (auto done = outbox_.settle_restored(response.last_n); !done) return done;', '']]},
  {name: 'operations that come again are decided again', edits: [knownMarks,
    [push, 'if (all[i].n <= response.last_n) {', 'if (false) {']]},
  {name: 'a copy is not told from its original', edits: [copiedServer, copiedDevice]},
  {name: 'a copy takes the answers that are the original\'s', edits: [copiedDevice]},
  {name: 'what a copy sends is decided once more', edits: [knownMarks]},
  {name: 'a group is kept in part', edits: [[push,
    '  if (!refusal) {\n    if (auto done = index.commit()',
    '  if (true) {\n    if (auto done = index.commit()']]},
  {name: 'a refusal is not remembered', edits: [[push,
    'auto saved = save_result(rows, request.client_id, result);',
    'Result<void> saved;\n' +
    '      if (!result.error) saved = save_result(rows, request.client_id, result);']]},
  {name: 'the cursor moves before the rows', edits: [[pages, '  page_begun_ = true;\n',
    '  page_begun_ = true;\n' +
    '  if (auto e = keep_position(page.header(), touched); !e) return forward(e);\n']]},
  {name: 'an answer from before a renewal is taken', edits: [[pages,
    'if (hello_ || sent_cursor_ != asked_cursor_) {', 'if (hello_) {']]},
  {name: 'a first page that was not finished counts',
    scenario: 'rights: what a first page brought counts only when the page was finished',
    edits: [[pages,
    'if (cursor_.empty() && images_.sweeping()) {', 'if (false) {']]},
  {name: 'the server\'s image under own edits is not kept', edits: [[outbox,
    'if (auto kept = base_.keep(*entry.before); !kept) return kept;', '']]},
  {name: 'pending edits are not shown over a new image', edits: [[images,
    '  auto live = outbox_.fold_live(visible);\n  if (!live) return forward(live);\n  auto based',
    '  auto live = outbox_.has_live(image.kind, image.id, image.version);\n' +
    '  if (!live) return forward(live);\n  auto based']]},
  {name: 'a refused edit stays in the row', edits: [[images,
    '  if (*base) return show_again(std::move(**base));\n  // The server',
    '  if (*base) return {};\n  // The server']]},
  {name: 'what a refusal shows again counts as brought by a snapshot', edits: [[images,
    'auto rowid = show(std::move(image), false);\n  return rowid ? Result<void>{}',
    'auto rowid = apply(std::move(image), false);\n  return rowid ? Result<void>{}']]},
  {name: 'a snapshot sweeps nothing', edits: [[images,
    'if (!sweeping_) return true;\n  std::size_t left', 'return true;\n  std::size_t left']]},
  {name: 'a record made here and out of reach since stays behind', edits: [[images,
    'if (auto done = rows_.erase(**current); !done) return done;\n  gone', 'gone']]},
  {name: 'edits are purged although their rows have not come', edits: [[outbox,
    'WHERE state<>1 OR at>=?1 OR seq>?2 OR EXISTS(',
    'WHERE state<>1 OR at>=?1 OR (seq>?2 AND 0) OR EXISTS(']]},
  {name: 'a group is purged in part',
    scenario: 'survival: edits of one write are forgotten together, or none could be sent again',
    edits: [[outbox,
    'DELETE FROM op WHERE CASE grp WHEN 0 THEN n ELSE grp END NOT IN (SELECT * FROM stays)',
    'DELETE FROM op WHERE state=1 AND at<?1 AND seq<=?2 AND NOT EXISTS(' +
    'SELECT 1 FROM base WHERE base.entity=op.entity AND base.row=op.row)']]},
  {name: 'acknowledged edits are kept from when they were made',
    scenario: 'survival: the time an acknowledged edit is kept begins with its acknowledgement',
    edits: [[outbox,
    'SET state=1, at=?3,', 'SET state=1, at=min(at, ?3),']]},
  {name: 'rows that leave a scope are not said to be gone', edits: [[pull,
    ': page.add_gone((*row)->kind, (*row)->rid);', ': Result<void>{};']]},
  {name: 'what leaves between two pages of a snapshot is not said to be gone',
    scenario: 'rights: a row that leaves between two pages of a snapshot is gone at its end',
    edits: [[pull, 'const bool snapshot = (*row)->seq <= at.target;',
      'const bool snapshot = at.target > at.seq;']]},
  {name: 'hidden fields are sent', edits: [['server/store/page_builder.cpp',
    'view_.hidden_of(kind))', '0)']]},
  {name: 'changed rights are not noticed', edits: [[pull,
    'if (from->view != view) return fail("view_changed");', '']]},
  {name: 'a cursor from before the removals were forgotten is taken', edits: [[pull,
    'if (std::max(from->seq, from->target) < floor) return fail("cursor_expired");', '']]},
  {name: 'a write is stamped row by row',
    scenario: 'survival: all rows of one write carry one stamp',
    edits: [[outbox,
    'const Hlc hlc = entry.first ? hlc_.tick(now) : hlc_.last();',
    'const Hlc hlc = hlc_.tick(now);']]},
  {name: 'a page cuts a group', edits: [[pull,
    'if (full && ((*row)->group == 0 || (*row)->group != group)) return true;',
    'if (full) return true;']]},
  {name: 'nothing is synced to the disk', edits: [['shared/store/sqlite.cpp',
    'PRAGMA synchronous=FULL;', 'PRAGMA synchronous=OFF;']]},
  {name: 'the sequence lives outside the transaction', edits: [['server/store/server_journal.cpp',
    '  return (*statement)->integer(0);\n}\n\n}  // namespace',
    '  static std::int64_t outside = 0;\n' +
    '  return outside = std::max(outside + 1, (*statement)->integer(0));\n}\n\n}  // namespace']]},
  {name: 'the running sums forget an update', edits: [[images,
    'if (!deleted) sums_[kind].take(current.id, current.version);', '']]},
  {name: 'a clock set back keeps a device silent', edits: [[engine,
    'return useless || (left > 0 && left <= kBackOffMaxMs);', 'return useless || left > 0;']]},
];
