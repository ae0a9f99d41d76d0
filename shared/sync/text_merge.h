// Three-way merge of texts: two people changed one text from the same start.
#pragma once

#include <string>
#include <string_view>

namespace acq {

// `base` with what both `one` and `other` changed. Lines are compared first; lines that both
// changed, by words. Where both changed the same words, both passages stay, in an order that
// does not depend on which of them is `one`. Texts too long to compare (more than some thousand
// changed lines) stay both whole.
//
// The algorithm is diff3 (Khanna, Kunal, Pierce: A Formal Investigation of Diff3, 2007) over a
// longest common subsequence.
std::string merge_texts(std::string_view base, std::string_view one, std::string_view other);

}  // namespace acq
