#include "book/book.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace codetrail {
namespace {

constexpr std::array<std::string_view, status_count> status_names = {
    "performed", "negated",   "declined", "withheld", "planned", "historical",
    "home",      "elsewhere", "taught",   "examined", "listed",  "conditional"};

template <class Items, class Member>
auto find_item(const Items& items, Member member, std::string_view name) {
  auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.*member == name; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Ground ground) {
  switch (ground) {
    case Ground::several: return "several";
    case Ground::one: return "one";
    case Ground::none: return "none";
  }
  return {};
}

std::string_view name_of(Status status) { return status_names[static_cast<std::size_t>(status)]; }

std::optional<Status> status_named(std::string_view name) {
  auto found = std::find(status_names.begin(), status_names.end(), name);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<Status>(found - status_names.begin());
}

const std::vector<std::string>& families() {
  static const std::vector<std::string> names = {"modality",   "hands_on", "exercise",  "training", "evaluation",
                                                 "adjustment", "needling", "strapping", "group",    "other"};
  return names;
}

std::optional<Family> family_named(std::string_view name) {
  const auto found = std::find(families().begin(), families().end(), name);
  if (found == families().end()) return std::nullopt;
  return static_cast<Family>(found - families().begin());
}

const Code* Book::code(std::string_view code) const { return find_item(codes, &Code::code, code); }

const Technique* Book::technique(std::string_view id) const { return find_item(techniques, &Technique::id, id); }

const SectionKind* Book::section(std::string_view id) const { return find_item(sections, &SectionKind::id, id); }

const Area* Book::area(std::string_view id) const { return find_item(areas, &Area::id, id); }

const Weight& Book::weight(std::string_view id) const {
  static const Weight none;
  const Weight* found = find_item(weights, &Weight::id, id);
  assert(found != nullptr);
  return found == nullptr ? none : *found;
}

const Prior* Book::prior(std::string_view of) const { return find_item(priors, &Prior::of, of); }

const FindingText& Book::finding(std::string_view id) const {
  static const FindingText none;
  const FindingText* found = find_item(findings, &FindingText::id, id);
  assert(found != nullptr);
  return found == nullptr ? none : *found;
}

const PayerProfile& Book::profile(std::string_view payer) const {
  static const PayerProfile none;
  const PayerProfile* found = find_item(profiles, &PayerProfile::id, payer);
  if (found == nullptr) found = find_item(profiles, &PayerProfile::id, "unknown");
  assert(found != nullptr);
  return found == nullptr ? none : *found;
}

std::string Book::place(Source source) const {
  if (source.line == 0 || source.file >= files.size()) return {};
  return files[source.file] + ":" + std::to_string(source.line);
}

}  // namespace codetrail
