#include "server/channels/mail_message.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/date.h"
#include "base/utf8.h"

namespace acq::server {
namespace {

constexpr std::string_view kEnd = "\r\n";
// 52 characters of base64: a line with the header's name stays within RFC 2047's 76.
constexpr std::size_t kEncodedBytesMax = 39;
constexpr std::size_t kLineMax = 76;

std::string base64(std::string_view bytes) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (k < have ? static_cast<unsigned char>(bytes[i + k]) : 0);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out.push_back(k <= have ? kDigits[group >> (18 - 6 * k) & 63] : '=');
    }
  }
  return out;
}

bool is_printable_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Control characters, line breaks above all, become spaces: they have no place in a header.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return std::string(trim(out));
}

// RFC 2047: "=?UTF-8?B?...?=" words, cut between characters, one on each folded line.
std::string encoded_words(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t taken = 0;
    while (taken < text.size()) {
      const std::size_t next = decode_utf8(text.substr(taken)).size;
      if (taken + next > kEncodedBytesMax) break;
      taken += next;
    }
    if (!out.empty()) out += "\r\n ";
    out += "=?UTF-8?B?" + base64(text.substr(0, taken)) + "?=";
    text.remove_prefix(taken);
  }
  return out;
}

// A header's free text. "=?" would be read as an encoded word, so it is encoded too.
std::string header_words(std::string_view text) {
  const std::string line = one_line(text);
  const bool plain = is_printable_ascii(line) && line.size() <= 60 && !line.contains("=?");
  return plain ? line : encoded_words(line);
}

std::string mailbox(std::string_view name, std::string_view address) {
  const std::string line = one_line(name);
  const std::string angled = "<" + std::string(address) + ">";
  if (line.empty()) return angled;
  // Outside quotes only these characters are safe in a display name.
  const bool atoms = line.size() <= 40 && std::ranges::all_of(line, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == ' ' || c == '-';
  });
  return (atoms ? line : encoded_words(line)) + "\r\n " + angled;
}

std::string two(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

// "Sat, 21 Nov 2026 14:05:00 +0000"
std::string mail_date(TimeMs time) {
  static constexpr std::array<std::string_view, 7> kDays = {"Mon", "Tue", "Wed", "Thu",
                                                            "Fri", "Sat", "Sun"};
  static constexpr std::array<std::string_view, 12> kMonths = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const DateDays days = day_of(time);
  const CalendarDate date = calendar_from_days(days);
  const ClockTime clock = clock_time_of(time);
  std::string out(kDays[static_cast<std::size_t>(weekday(days))]);
  out += ", " + two(date.day) + " ";
  out += kMonths[static_cast<std::size_t>(date.month - 1)];
  out += " " + std::to_string(date.year) + " " + two(clock.hour) + ":" + two(clock.minute) + ":" +
         two(clock.second) + " +0000";
  return out;
}

// Seven-bit text may stand as it is, so that links in it stay whole; RFC 5322's limit is 998.
bool stands_as_it_is(std::string_view text) {
  std::size_t line = 0;
  for (const char c : text) {
    line = c == '\n' ? 0 : line + 1;
    if (line > 990 || (c != '\n' && c != '\t' && (c < 0x20 || c >= 0x7f))) return false;
  }
  return true;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out.push_back('\r');
    out.push_back(c);
  }
  if (!out.ends_with(kEnd)) out += kEnd;
  return out;
}

// RFC 2045 section 6.7. Soft line breaks keep every line within 76 characters.
std::string quoted_printable(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      out += kEnd;
      column = 0;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool before_break = i + 1 == text.size() || text[i + 1] == '\n';
    const bool plain = byte > 0x20 && byte < 0x7f && c != '=';
    std::string piece(1, c);
    if (!plain && !((c == ' ' || c == '\t') && !before_break)) {
      piece = {'=', kHex[byte >> 4], kHex[byte & 15]};
    }
    if (column + piece.size() > kLineMax - 1) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  if (!out.ends_with(kEnd)) out += kEnd;
  return out;
}

// A lone CR is a line break to some mail servers and a smuggling trick to others.
std::string without_cr(std::string_view text) {
  std::string out(text);
  std::erase(out, '\r');
  return out;
}

// Cannot stand in a part: neither base64 nor quoted-printable lets "=_" through.
constexpr std::string_view kBoundary = "=_acquaint_part";

// A file's name in a header: RFC 2231, percent-encoded.
std::string encoded_name(std::string_view name) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "UTF-8''";
  for (const char c : one_line(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    if (plain) out.push_back(c);
    else out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

std::string folded_base64(std::string_view bytes) {
  constexpr std::size_t kLineBytes = kLineMax / 4 * 3;
  std::string out;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(kLineBytes, bytes.size()))) {
    out += base64(bytes.substr(0, kLineBytes));
    out += kEnd;
  }
  return out;
}

// The body's headers and the body, with everything that is attached.
std::string body_with(const std::vector<MailAttachment>& attachments, std::string_view text) {
  const std::string boundary(kBoundary);
  std::string out = "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
  out += "--" + boundary + "\r\nContent-Type: text/plain; charset=UTF-8\r\n";
  out += "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted_printable(text);
  for (const MailAttachment& file : attachments) {
    out += "--" + boundary + "\r\nContent-Type: " + one_line(file.mime) + "\r\n";
    out += "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n";
    out += " filename*=" + encoded_name(file.name) + "\r\n\r\n" + folded_base64(file.bytes);
  }
  return out + "--" + boundary + "--\r\n";
}

bool is_language_tag(std::string_view tag) {
  return !tag.empty() && tag.size() <= 35 && std::ranges::all_of(tag, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

bool is_plain_address(std::string_view address) {
  if (address.size() > 254 || !is_printable_ascii(address)) return false;
  const std::size_t at = address.find('@');
  if (at == 0 || at == address.npos || at > 64 || address.find('@', at + 1) != address.npos) {
    return false;
  }
  const std::string_view domain = address.substr(at + 1);
  return !domain.empty() && !domain.starts_with('.') && !domain.ends_with('.') &&
         address.find_first_of(" ,;:<>()[]\\\"") == address.npos;
}

Result<std::string> compose_mail(const Mail& mail, const MailStamp& stamp) {
  if (!is_plain_address(mail.to)) return fail("bad_email", {}, {.field = "to"});
  if (!is_plain_address(stamp.from)) return fail("bad_email", {}, {.field = "from"});
  if (!is_valid_utf8(mail.subject)) return fail("not_utf8", {}, {.field = "subject"});
  if (!is_valid_utf8(mail.to_name)) return fail("not_utf8", {}, {.field = "to"});
  if (!mail.reply_to.empty() && !is_plain_address(mail.reply_to)) {
    return fail("bad_email", {}, {.field = "reply_to"});
  }
  if (!is_valid_utf8(mail.text)) return fail("not_utf8", {}, {.field = "text"});

  const std::string text = without_cr(mail.text);
  const bool plain = stands_as_it_is(text);
  std::string out;
  const auto header = [&](std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append(kEnd);
  };
  header("Date", mail_date(stamp.time));
  header("From", mailbox(stamp.from_name, stamp.from));
  header("To", mailbox(mail.to_name, mail.to));
  header("Subject", header_words(mail.subject));
  header("Message-ID", "<" + one_line(stamp.message_id) + ">");
  if (mail.reply_to.empty()) header("Auto-Submitted", "auto-generated");
  else header("Reply-To", "<" + mail.reply_to + ">");
  if (is_language_tag(mail.language)) header("Content-Language", mail.language);
  header("MIME-Version", "1.0");
  if (!mail.attachments.empty()) return out + body_with(mail.attachments, text);
  header("Content-Type", "text/plain; charset=UTF-8");
  header("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
  out += kEnd;
  out += plain ? with_crlf(text) : quoted_printable(text);
  return out;
}

}  // namespace acq::server
