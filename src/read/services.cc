#include "read/services.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "read/headings.h"
#include "read/mentions.h"

namespace codetrail {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

const Support* support_for(const Mention& mention, const std::string& code) {
  const auto found = std::find_if(mention.supports.begin(), mention.supports.end(), [&](const Support& s) { return s.code == code; });
  return found == mention.supports.end() ? nullptr : &*found;
}

// How far words that help to decide may stand, in bytes: notes without full stops are cut here.
constexpr std::uint32_t near_reach = 200;

// What stands beside a mention in its block.
using Company = std::set<std::string_view>;

Company company_of(const Block& block, const std::vector<Mention>& mentions, const Book& book) {
  Company company;
  for (std::uint32_t mention : block.mentions) company.insert(book.techniques[mentions[mention].technique].id);
  return company;
}

bool holds(const When& when, std::uint32_t part, const Mention& mention, const Company& company, const Document& document,
    const Facts& facts,
           const Book& book) {
  if (!when.disciplines.empty() && (facts.discipline == "unknown" || !includes(when.disciplines, facts, book))) return false;
  if (!when.headings.empty() && !contains(when.headings, mention.heading_code)) return false;
  const bool alone = std::none_of(when.beside.begin(), when.beside.end(), [&](const std::string& id) { return company.contains(id); });
  if (!when.beside.empty() && alone) return false;
  if (!when.near.empty()) {
    const Span clause = document.clauses[document.clause_of(mention.span.begin)].span;
    const std::uint32_t before = mention.span.begin > near_reach ? mention.span.begin - near_reach : 0;
    const auto hits = document.hits_in({std::max(clause.begin, before), std::min(clause.end, mention.span.end + near_reach)});
    const bool near = std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
      const Phrase& phrase = book.phrases[hit.phrase];
      return phrase.use == Use::when_near && phrase.item == mention.technique && phrase.part == part;
    });
    if (!near) return false;
  }
  return true;
}

// One code's techniques within a block.
struct Share {
  std::string code;
  std::vector<std::uint32_t> mentions;
};

std::string code_of(const Mention& mention, const Book& book) {
  const std::string& own = mention.supports.front().code;
  if (mention.heading_code.empty() || own == mention.heading_code) return own;
  if (support_for(mention, mention.heading_code)) return mention.heading_code;
  const Code* heading = book.code(mention.heading_code);
  return goes_by_heading(book.code(own)) && goes_by_heading(heading) ? mention.heading_code : own;
}

// "Lifting a crate with a hip hinge": what stands behind such words is how the service before it was done, not one of its own.
bool is_manner(const Document& document, const Mention& mention, const Mention& before, const Book& book) {
  constexpr std::uint32_t farthest = 24;
  if (book.techniques[mention.technique].kind != Kind::technique
      || !goes_by_heading(book.code(mention.supports.front().code))) return false;
  if (mention.span.begin <= before.span.end
      || document.clause_of(mention.span.begin) != document.clause_of(before.span.begin)) return false;
  const Span between{std::max(before.span.end, mention.span.begin - std::min(mention.span.begin, farthest)), mention.span.begin};
  const auto hits = document.hits_in(between);
  return std::any_of(hits.begin(), hits.end(), [&](const PhraseHit& hit) {
    const Phrase& phrase = book.phrases[hit.phrase];
    const bool is_mark = phrase.use == Use::mark && book.marks[phrase.item] == TextMark::manner;
    return is_mark && document.words({hit.span.end, mention.span.begin}).find_first_of(",;") == std::string_view::npos;
  });
}

bool names_strongly(const Block& block, const std::string& code, const std::vector<Mention>& mentions) {
  return std::any_of(block.mentions.begin(), block.mentions.end(), [&](std::uint32_t number) {
    const Support* support = support_for(mentions[number], code);
    return support && support->strength == Strength::strong;
  });
}

// A contested technique goes by the rival that the rest of its block is strong for, when it is for the technique's own code.
std::string settled_code(const Mention& mention, const std::string& code, const Block& block, const std::vector<Mention>& mentions) {
  const Support* own = support_for(mention, code);
  if (!own || own->strength != Strength::contested || names_strongly(block, code, mentions)) return code;
  for (const Support& rival : mention.supports)
    if (rival.strength == Strength::rival && names_strongly(block, rival.code, mentions)) return rival.code;
  return code;
}

std::vector<Share> shares_of(const Document& document, const Block& block, const std::vector<Mention>& mentions, const Book& book) {
  std::vector<Share> shares;
  for (std::uint32_t number : block.mentions) {
    const Mention& mention = mentions[number];
    if (mention.supports.empty()) continue;
    const std::string code = settled_code(mention, code_of(mention, book), block, mentions);
    if (!shares.empty() && shares.back().code != code && is_manner(document, mention, mentions[shares.back().mentions.back()], book)) {
      shares.back().mentions.push_back(number);
      continue;
    }
    const auto known = std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.code == code; });
    if (known == shares.end()) shares.push_back({code, {number}});
    else known->mentions.push_back(number);
  }
  return shares;
}

bool is_timed(const std::string& code, const Book& book) {
  const Code* known = book.code(code);
  return known && known->counting == Counting::timed;
}

// A code's number beside techniques of other codes ("... so 59 on 97124") claims none of their minutes.
bool only_names_its_number(const Share& share, const std::vector<Share>& shares, const std::vector<Mention>& mentions, const Book& book) {
  const auto is_number = [&](std::uint32_t mention) { return book.techniques[mentions[mention].technique].kind == Kind::code_number; };
  const auto names_a_technique = [&](const Share& other) {
    return std::any_of(other.mentions.begin(), other.mentions.end(),
                       [&](std::uint32_t mention) { return book.techniques[mentions[mention].technique].kind == Kind::technique; });
  };
  return std::all_of(share.mentions.begin(), share.mentions.end(), is_number) && std::any_of(shares.begin(), shares.end(), names_a_technique);
}

// Contested when no technique of the service is strong for its code.
void weigh_contest(const std::vector<Mention>& mentions, Service* service) {
  bool strong = false;
  std::vector<std::string> rivals;
  for (std::uint32_t number : service->mentions) {
    const Support* own = support_for(mentions[number], service->code);
    strong = strong || (own && own->strength == Strength::strong);
    if (!own || own->strength != Strength::contested) continue;
    for (const Support& other : mentions[number].supports)
      if (other.strength == Strength::rival && !contains(rivals, other.code)) rivals.push_back(other.code);
  }
  service->is_contested = !strong && !rivals.empty();
  if (service->is_contested) service->rivals = rivals;
}

bool names_a_technique(const Document& document, const Service& service, const std::vector<Mention>& mentions, const Block& block,
                       const Book& book) {
  for (std::uint32_t number : service.mentions) {
    const Kind kind = book.techniques[mentions[number].technique].kind;
    if (kind == Kind::technique || kind == Kind::evaluation) return true;
  }
  // "Manual therapy to the scar": the tissue stands for the technique.
  const auto hits = document.hits_in(block.span);
  const Code* code = book.code(service.code);
  return code && code->family == Family::hands_on && std::any_of(hits.begin(), hits.end(),
      [&](const PhraseHit& hit) { return book.phrases[hit.phrase].use == Use::tissue; });
}

Service make_service(const Document& document, const Block& block, std::uint32_t number, const Share& share,
    const std::vector<Mention>& mentions,
                     const Book& book) {
  Service service;
  service.code = share.code;
  service.mentions = share.mentions;
  // An adjustment is counted by regions: minutes beside it are those of what runs with it.
  const Code* code = book.code(share.code);
  if (!code || code->counting != Counting::spinal_regions) service.time = block.time;
  service.block = number;
  service.time_group = std::to_string(number);
  service.technique_named = names_a_technique(document, service, mentions, block, book);
  weigh_contest(mentions, &service);
  return service;
}

}  // namespace

void apply_conditions(const Document& document, const std::vector<Block>& blocks, const Facts& facts, const Book& book,
                      std::vector<Mention>* mentions) {
  std::vector<Company> companies;
  for (const Block& block : blocks) companies.push_back(company_of(block, *mentions, book));
  std::vector<Mention> changed = *mentions;
  for (Mention& mention : changed) {
    const Technique& technique = book.techniques[mention.technique];
    for (std::uint32_t part = 0; part < technique.when.size(); ++part) {
      if (!holds(technique.when[part], part, mention, companies[mention.block], document, facts, book)) continue;
      mention.supports = technique.when[part].supports;
      break;
    }
  }
  *mentions = std::move(changed);
}

std::vector<Service> find_services(const Document& document, const std::vector<Block>& blocks, const std::vector<Mention>& mentions,
                                   const Book& book) {
  std::vector<Service> services;
  for (std::uint32_t number = 0; number < blocks.size(); ++number) {
    const Block& block = blocks[number];
    const std::vector<Share> shares = shares_of(document, block, mentions, book);
    std::vector<std::string> timed;
    for (const Share& share : shares)
      if (is_timed(share.code, book) && !only_names_its_number(share, shares, mentions, book)) timed.push_back(share.code);
    for (const Share& share : shares) {
      Service service = make_service(document, block, number, share, mentions, book);
      if (only_names_its_number(share, shares, mentions, book)) service.time.reset();
      if (block.time && timed.size() > 1 && contains(timed, share.code)) {
        for (const std::string& other : timed)
          if (other != share.code) service.shared_with.push_back(other);
        service.time->basis = TimeBasis::shared;
      }
      services.push_back(std::move(service));
    }
  }
  return services;
}

}  // namespace codetrail
