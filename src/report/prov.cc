#include "report/prov.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/hash.h"
#include "base/unicode.h"
#include "report/json_writer.h"
#include "report/labels.h"
#include "report/note_lines.h"

namespace codetrail {
namespace {

// The kinds of relations, with the names of their two ends.
struct RelationKind {
  std::string_view name, from, to;
};
constexpr RelationKind used = {"used", "prov:activity", "prov:entity"};
constexpr RelationKind generated = {"wasGeneratedBy", "prov:entity", "prov:activity"};
constexpr RelationKind derived = {"wasDerivedFrom", "prov:generatedEntity", "prov:usedEntity"};
constexpr RelationKind attributed = {"wasAttributedTo", "prov:entity", "prov:agent"};
constexpr RelationKind member = {"hadMember", "prov:collection", "prov:entity"};

struct Relation {
  std::string from, to;
  bool is_quotation = false;

  auto operator<=>(const Relation&) const = default;
};

constexpr std::string_view run = "here:run", whole = "here:suggestion";

// A path as the local part of a qualified name.
std::string local_name(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '_' || c == '.';
    name += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return name;
}

class ProvWriter {
 public:
  ProvWriter(const Suggestion& suggestion, const Note& note, const Book& book, bool with_text)
      : suggestion_(suggestion), note_(note), book_(book), with_text_(with_text), points_(note.text), lines_(note.text) {}

  std::string write() && {
    json_.begin_object();
    prefixes();
    json_.key("entity").begin_object();
    sources();
    facts();
    evidence();
    for (const CodeAnswer& answer : suggestion_.codes) code(answer);
    for (std::size_t i = 0; i < suggestion_.findings.size(); ++i) finding(suggestion_.findings[i], i + 1);
    lines();
    entity(whole, "Suggestion", [&] { json_.key("codetrail:visit").string(suggestion_.id); }, "prov:Collection");
    json_.end_object();
    actors();
    relations(used, {{std::string(run), note_id()}, {std::string(run), book_id()}}, fact_uses_);
    relations(generated, {{std::string(whole), std::string(run)}}, {});
    relations(derived, {}, derivations_);
    relations(attributed, {{std::string(whole), program_id()}}, {});
    relations(member, {}, members_);
    json_.end_object();
    return std::move(json_).take();
  }

 private:
  std::string note_sha() const { return suggestion_.notes.empty() ? "" : suggestion_.notes.front().sha256; }
  std::string note_id() const { return "note:" + note_sha(); }
  std::string book_id() const { return "book:" + suggestion_.book.sha256; }
  std::string program_id() const { return "program:" + local_name(suggestion_.program); }

  // Of all that the suggestion was made from, so that records of many notes can be put together.
  std::string fingerprint() const {
    const Facts& facts = suggestion_.facts;
    const std::string date = facts.date_of_service ? to_iso(*facts.date_of_service) : "";
    return sha256(joined({note_sha(), suggestion_.book.sha256, suggestion_.program, date, facts.payer, facts.discipline, suggestion_.provider}, "\n"));
  }

  std::string evidence_id(const Evidence& piece) const {
    return fmt::format("here:{}-{}-{}", name_of(piece.role), points_.at(piece.span.begin), points_.at(piece.span.end));
  }
  std::string line_id(Source source) const {
    return fmt::format("line:{}#L{}", local_name(source.file < book_.files.size() ? book_.files[source.file] : ""), source.line);
  }

  void prefixes() {
    json_.key("prefix").begin_object();
    json_.key("codetrail").string("urn:codetrail:");
    json_.key("note").string("urn:codetrail:note:sha256:");
    json_.key("book").string("urn:codetrail:book:sha256:");
    json_.key("line").string("urn:codetrail:book:sha256:" + suggestion_.book.sha256 + ":");
    json_.key("program").string("urn:codetrail:program:");
    json_.key("here").string("urn:codetrail:suggestion:" + fingerprint() + ":");
    json_.end_object();
  }

  void type(std::string_view kind, std::string_view further = "") {
    const auto name = [&](std::string_view qualified) {
      json_.begin_object().key("$").string(qualified).key("type").string("prov:QUALIFIED_NAME").end_object();
    };
    json_.key("prov:type").begin_array();
    name("codetrail:" + std::string(kind));
    if (!further.empty()) name(further);
    json_.end_array();
  }

  void entity(std::string_view id, std::string_view kind, const std::function<void()>& attributes, std::string_view further = "") {
    json_.key(id).begin_object();
    type(kind, further);
    attributes();
    json_.end_object();
  }

  void sources() {
    entity(note_id(), "Note", [&] { json_.key("codetrail:sha256").string(note_sha()); });
    entity(book_id(), "Book", [&] {
      json_.key("codetrail:version").string(suggestion_.book.version);
      json_.key("codetrail:sha256").string(suggestion_.book.sha256);
    }, "prov:Plan");
  }

  void fact(std::string_view name, const std::string& value, Basis basis, const std::vector<Evidence>& pieces) {
    if (value.empty()) return;
    const std::string id = "here:fact-" + std::string(name);
    entity(id, "Fact", [&] { json_.key("codetrail:value").string(value).key("codetrail:basis").string(name_of(basis)); });
    fact_uses_.insert({std::string(run), id});
    derive_from_words(id, pieces);
  }

  void facts() {
    const Facts& facts = suggestion_.facts;
    fact("date_of_service", facts.date_of_service ? to_iso(*facts.date_of_service) : "", facts.date_basis, facts.date_evidence);
    fact("payer", facts.payer, facts.payer_basis, facts.payer_evidence);
    fact("discipline", facts.discipline, facts.discipline_basis, facts.discipline_evidence);
  }

  void evidence() {
    std::set<std::string> written;
    for (const Evidence& piece : suggestion_.all_evidence()) {
      const std::string id = evidence_id(piece);
      derivations_.insert({id, note_id(), true});
      derive_from_line(id, piece.source);
      if (!written.insert(id).second) continue;
      entity(id, "Evidence", [&] {
        json_.key("codetrail:role").string(name_of(piece.role));
        json_.key("codetrail:begin").integer(static_cast<std::int64_t>(points_.at(piece.span.begin)));
        json_.key("codetrail:end").integer(static_cast<std::int64_t>(points_.at(piece.span.end)));
        json_.key("codetrail:line").integer(static_cast<std::int64_t>(lines_.number_at(piece.span.begin)));
        if (with_text_) json_.key("prov:value").string(std::string_view(note_.text).substr(piece.span.begin, piece.span.size()));
      });
    }
  }

  void code(const CodeAnswer& answer) {
    const std::string id = "here:code-" + local_name(answer.code);
    entity(id, "Code", [&] {
      json_.key("codetrail:code").string(answer.code).key("prov:label").string(answer.name);
      json_.key("codetrail:status").string(name_of(answer.status)).key("codetrail:decibans").integer(answer.score.value);
      json_.key("codetrail:probability").fixed(shown_probability(answer.score), 3);
      if (answer.units) json_.key("codetrail:units").integer(answer.units->value);
    });
    members_.insert({std::string(whole), id});
    derive_from_words(id, answer.evidence);
    for (std::size_t i = 0; i < answer.trail.size(); ++i) step(id, answer.trail[i], i + 1);
  }

  void step(const std::string& code_id, const Step& step, std::size_t number) {
    const std::string id = fmt::format("{}-step-{}", code_id, number);
    entity(id, "Step", [&] {
      json_.key("codetrail:order").integer(static_cast<std::int64_t>(number));
      json_.key("codetrail:says").string(step.says).key("codetrail:decibans").integer(step.points.value);
    });
    derivations_.insert({code_id, id});
    derive_from_words(id, step.evidence);
    derive_from_line(id, step.source);
  }

  void finding(const Finding& finding, std::size_t number) {
    const std::string id = fmt::format("here:finding-{}", number);
    entity(id, "Finding", [&] {
      json_.key("codetrail:id").string(finding.id).key("codetrail:severity").string(finding.severity);
      json_.key("codetrail:says").string(finding.says).key("codetrail:settled").boolean(finding.settled);
    });
    members_.insert({std::string(whole), id});
    derive_from_words(id, finding.evidence);
    derive_from_line(id, finding.source);
  }

  void derive_from_words(const std::string& id, const std::vector<Evidence>& pieces) {
    for (const Evidence& piece : pieces) derivations_.insert({id, evidence_id(piece)});
  }

  void derive_from_line(const std::string& id, Source source) {
    used_lines_.insert(source);
    derivations_.insert({id, line_id(source)});
  }

  void lines() {
    for (const Source source : used_lines_) {
      const std::string id = line_id(source);
      entity(id, "BookLine", [&] { json_.key("codetrail:place").string(book_.place(source)); });
      derivations_.insert({id, book_id()});
    }
  }

  void actors() {
    json_.key("activity").begin_object().key(run).begin_object();
    type("Suggest");
    json_.end_object().end_object();
    json_.key("agent").begin_object().key(program_id()).begin_object();
    type("Program", "prov:SoftwareAgent");
    json_.key("codetrail:version").string(suggestion_.program).end_object().end_object();
    json_.key("wasAssociatedWith").begin_object().key("_:wasAssociatedWith1").begin_object();
    json_.key("prov:activity").string(run).key("prov:agent").string(program_id()).key("prov:plan").string(book_id());
    json_.end_object().end_object();
  }

  void relations(const RelationKind& kind, std::vector<Relation> first, const std::set<Relation>& more) {
    first.insert(first.end(), more.begin(), more.end());
    if (first.empty()) return;
    json_.key(kind.name).begin_object();
    for (std::size_t i = 0; i < first.size(); ++i) {
      json_.key(fmt::format("_:{}{}", kind.name, i + 1)).begin_object();
      json_.key(kind.from).string(first[i].from).key(kind.to).string(first[i].to);
      if (first[i].is_quotation) {
        json_.key("prov:type").begin_object().key("$").string("prov:Quotation").key("type").string("prov:QUALIFIED_NAME").end_object();
      }
      json_.end_object();
    }
    json_.end_object();
  }

  const Suggestion& suggestion_;
  const Note& note_;
  const Book& book_;
  bool with_text_;
  CodePoints points_;
  NoteLines lines_;
  JsonWriter json_{false};
  std::set<Source> used_lines_;
  std::set<Relation> fact_uses_, derivations_, members_;
};

}  // namespace

std::string to_prov(const Suggestion& suggestion, const Note& note, const Book& book, bool with_text) {
  return ProvWriter(suggestion, note, book, with_text).write();
}

}  // namespace codetrail
