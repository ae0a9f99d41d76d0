// Where everything stands on the pages.
#include <algorithm>
#include <array>

#include "server/print/canvas.h"
#include "server/print/printed_document.h"

namespace acq::server {
namespace {

constexpr double kLeft = 57, kRight = kPageWidth - 51, kWide = kRight - kLeft;
constexpr double kTop = 51, kFootTop = kPageHeight - 74, kBottom = kFootTop - 12;
constexpr double kGap = 6, kRowGap = 4;

constexpr Style kBody{};
constexpr Style kBodyRight{.side = Side::right};
constexpr Style kSmall{.size = 8, .ink = Ink::muted};
constexpr Style kSmallRight{.size = 8, .ink = Ink::muted, .side = Side::right};

std::string with_numbers(std::string words, int page, int pages) {
  const auto put = [&](std::string_view name, int number) {
    if (const auto at = words.find(name); at != words.npos) {
      words.replace(at, name.size(), std::to_string(number));
    }
  };
  put("{n}", page);
  put("{m}", pages);
  return words;
}

// Draws the document once. How many pages it takes is known at its end, so that it is drawn twice.
class Sheet {
 public:
  Sheet(Canvas& canvas, const PrintedDocument& document, int pages)
      : canvas_(canvas), d_(document), pages_(pages) {
    // The columns from the right; what is left is the description's.
    widths_ = {22, 0, 58, 62, document.discounts ? 40.0 : 0.0, 36, 72};
    double taken = 0;
    for (const double width : widths_) taken += width > 0 ? width + kGap : 0;
    widths_[1] = kWide - taken;
  }

  int draw() {
    head();
    paragraph(d_.introduction, 14);
    table();
    sums();
    paragraph(d_.terms, 0);
    foot();
    canvas_.end_page();
    return page_;
  }

 private:
  void head() {
    const double half = kWide * 0.55;
    double right = kTop;
    const double x = kLeft + half + 12, w = kWide - half - 12;
    right += canvas_.write(d_.sender, x, right, w, {.size = 12, .strong = true,
                                                    .side = Side::right}) + 2;
    for (const std::string& line : d_.sender_lines) {
      right += canvas_.write(line, x, right, w, kSmallRight);
    }
    double left = kTop + 74;
    for (const std::string& line : d_.recipient) {
      left += canvas_.write(line, kLeft, left, half, {.size = 10.5});
    }
    y_ = std::max({left, right, kTop + 150}) + 18;
    const double title_y = y_;
    y_ += canvas_.write(d_.title, kLeft, y_, half, {.size = 17, .strong = true}) + 2;
    y_ += canvas_.write(d_.subject, kLeft, y_, half, {.size = 10.5, .ink = Ink::muted});
    double facts = title_y + 4;
    for (const PrintedPair& fact : d_.facts) {
      const double below = canvas_.write(fact.label, x, facts, w * 0.45, kSmall);
      facts += std::max(below, canvas_.write(fact.value, x + w * 0.45, facts, w * 0.55,
                                             kBodyRight)) + 1;
    }
    y_ = std::max(y_, facts) + 20;
  }

  // The top of the next line of this height, on a new page when this one is full.
  double place(double height, bool in_table) {
    if (y_ + height > kBottom) {
      foot();
      canvas_.end_page();
      ++page_;
      y_ = kTop;
      y_ += canvas_.write(d_.title, kLeft, y_, kWide, kSmall) + 10;
      if (in_table) table_head();
    }
    const double top = y_;
    y_ += height;
    return top;
  }

  void paragraph(const std::string& words, double after) {
    if (words.empty()) return;
    canvas_.write(words, kLeft, kWide, kBody, [&](double h) { return place(h, false); });
    y_ += after;
  }

  template <class Use>
  void each_column(Use use) {
    double x = kLeft;
    for (std::size_t i = 0; i < kPrintedColumns; ++i) {
      if (widths_[i] <= 0) continue;
      use(i, x, widths_[i]);
      x += widths_[i] + kGap;
    }
  }

  void table_head() {
    double most = 0;
    each_column([&](std::size_t i, double x, double w) {
      const Style& style = i < 2 ? kSmall : kSmallRight;
      most = std::max(most, canvas_.write(d_.heads[i], x, y_, w, style));
    });
    y_ += most + 3;
    canvas_.rule(kLeft, y_, kWide);
    y_ += kRowGap;
  }

  void table() {
    place(60, false);
    y_ -= 60;
    table_head();
    for (const PrintedRow& row : d_.rows) {
      double most = 0;
      each_column([&](std::size_t i, double, double w) {
        if (i != 1) most = std::max(most, canvas_.height(row[i], w, kBody));
      });
      // Figures stay together with the first line of what they are for.
      const double top = place(most, true);
      const int page = page_;
      each_column([&](std::size_t i, double x, double w) {
        if (i != 1) canvas_.write(row[i], x, top, w, i == 0 ? kBody : kBodyRight);
      });
      y_ = top;
      each_column([&](std::size_t i, double x, double w) {
        if (i != 1) return;
        canvas_.write(row[i], x, w, kBody, [&](double h) { return place(h, true); });
      });
      if (page == page_) y_ = std::max(y_, top + most);
      y_ += kRowGap;
      canvas_.rule(kLeft, y_, kWide);
      y_ += kRowGap;
    }
  }

  void sums() {
    y_ += 6;
    const double w = 250, x = kRight - w, label = w - 96;
    // They stay on one page.
    double whole = 0;
    for (const PrintedPair& sum : d_.sums) whole += canvas_.height(sum.label, label, kBody) + 8;
    place(whole, false);
    y_ -= whole;
    for (const PrintedPair& sum : d_.sums) {
      if (sum.strong) {
        canvas_.rule(x, y_ - 1, w);
        y_ += 3;
      }
      Style style{.size = sum.strong ? 10.5 : 9.5, .strong = sum.strong};
      const double h = canvas_.write(sum.label, x, y_, label, style);
      style.side = Side::right;
      y_ += std::max(h, canvas_.write(sum.value, x + label, y_, 96, style)) + 4;
    }
    y_ += 18;
  }

  void foot() {
    canvas_.rule(kLeft, kFootTop, kWide);
    canvas_.write(d_.foot, kLeft, kFootTop + 5, kWide - 90, {.size = 7.5, .ink = Ink::muted});
    canvas_.write(with_numbers(d_.page, page_, pages_), kRight - 80, kFootTop + 5, 80,
                  {.size = 7.5, .ink = Ink::muted, .side = Side::right});
  }

  Canvas& canvas_;
  const PrintedDocument& d_;
  int pages_;
  int page_ = 1;
  double y_ = kTop;
  std::array<double, kPrintedColumns> widths_{};
};

}  // namespace

Result<std::string> draw_pdf(const PrintedDocument& document) {
  const auto pango = load_pango();
  if (!pango) return fail("print_not_available");
  int pages = 0;
  {
    Canvas trial(*pango, document.language, document.title);
    pages = Sheet(trial, document, 0).draw();
  }
  Canvas canvas(*pango, document.language, document.title);
  Sheet(canvas, document, pages).draw();
  return canvas.finish();
}

}  // namespace acq::server
