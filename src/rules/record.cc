// The record as a whole: what it would show beside the codes. Only findings that the payer's profile asks for are raised, each with the
// profile's line as its source.

#include "rules/rules.h"

#include <algorithm>
#include <set>

namespace codetrail {

namespace {

class Record {
 public:
  Record(const Case& given, Ruling& ruling) : given_(given), visit_(given.visit), ruling_(ruling) {}

  void judge() {
    if (visit_.delivered().empty()) return;
    judge_holdings();
    judge_sides();
    judge_purposes();
    judge_adjusted();
    judge_wordings();
  }

 private:
  bool asks(std::string_view id) const {
    const std::vector<std::string>& asked = visit_.policy.profile().record;
    return std::find(asked.begin(), asked.end(), id) != asked.end();
  }
  bool shows(Shows what) const { return visit_.shown(what).has_value(); }

  void report(Finding finding, std::vector<Evidence> evidence = {}) {
    finding.source = visit_.policy.source_of(Asks::record);
    finding.evidence = std::move(evidence);
    ruling_.findings.push_back(std::move(finding));
  }
  void report(std::string_view id, std::vector<Evidence> evidence = {}) {
    report(raise(visit_.book, id, id, {}, {}), std::move(evidence));
  }
  void miss(std::string_view id, bool is_there) {
    if (asks(id) && !is_there) report(id);
  }

  void judge_holdings() {
    const Reading& reading = visit_.reading;
    const Facts& facts = visit_.facts;
    const std::vector<CandidateNumber> delivered = visit_.delivered();
    const bool any_timed = std::any_of(delivered.begin(), delivered.end(), [&](CandidateNumber i) { return visit_.is_timed(i); });
    miss("total-time-missing", !any_timed || (reading.total_timed && (reading.total || reading.session)));
    miss("signature-not-seen", shows(Shows::signature) || facts.credential);
    miss("credential-not-seen", facts.credential.has_value());
    miss("date-not-seen", facts.date_seen.has_value());
    miss("order-not-seen", shows(Shows::order));
    miss("diagnosis-not-stated", shows(Shows::diagnosis));
    miss("necessity-not-stated", shows(Shows::complaint) || shows(Shows::diagnosis) || shows(Shows::goal) || shows(Shows::deficit) ||
                                     shows(Shows::function));
  }

  // Sides of an area that is treated, and those of which a diagnosis speaks, when none of them is the same.
  void judge_sides() {
    if (!asks("side-mismatch")) return;
    for (const RegionFound& diagnosed : visit_.reading.diagnosed) {
      if (!is_one_side(diagnosed.region)) continue;
      for (const CandidateNumber candidate : visit_.delivered()) {
        if (!is_only_on_other_side(candidate, diagnosed.region)) continue;
        const std::string& code = visit_.code(candidate);
        report(raise(visit_.book, "side-mismatch", "side-mismatch", {code}, {}), {diagnosed.evidence});
        return;
      }
    }
  }
  static bool is_one_side(const Region& region) { return region.side == "left" || region.side == "right"; }
  bool is_diagnosed(const Region& wanted) const {
    const std::vector<RegionFound>& all = visit_.reading.diagnosed;
    return std::any_of(all.begin(), all.end(), [&](const RegionFound& found) {
      return found.region.area == wanted.area && (found.region.side == wanted.side || !is_one_side(found.region));
    });
  }
  bool is_only_on_other_side(CandidateNumber candidate, const Region& diagnosed) const {
    bool is_other = false;
    for (const std::uint32_t service : visit_.candidate(candidate).services) {
      for (const RegionFound& treated : visit_.reading.services[service].regions) {
        if (treated.region.area != diagnosed.area) continue;
        if (!is_one_side(treated.region) || is_diagnosed(treated.region)) return false;
        is_other = true;
      }
    }
    return is_other;
  }

  // Training of movement and of activities is for a deficit or a function.
  void judge_purposes() {
    if (!asks("purpose-missing")) return;
    for (const CandidateNumber candidate : visit_.delivered()) {
      const Code* entry = visit_.book.code(visit_.code(candidate));
      if (!entry) continue;
      const bool is_open = (entry->purpose == Purpose::deficit && !shows(Shows::deficit)) ||
                           (entry->purpose == Purpose::function && !shows(Shows::function));
      if (is_open) report(raise(visit_, "purpose-missing", candidate), visit_.technique_evidence(candidate));
    }
  }

  // Every adjusted region has a complaint or a finding of its own.
  void judge_adjusted() {
    if (!asks("region-finding-missing")) return;
    std::set<std::string> complained;
    for (const RegionFound& found : visit_.reading.complaints) complained.insert(found.region.area);
    for (const CandidateNumber candidate : visit_.delivered()) {
      if (visit_.counting(candidate) != Counting::spinal_regions) continue;
      std::vector<Evidence> without;
      for (const std::uint32_t service : visit_.candidate(candidate).services) {
        for (const RegionFound& found : visit_.reading.services[service].regions)
          if (!complained.contains(found.region.area)) without.push_back(found.evidence);
      }
      if (!without.empty()) report(raise(visit_, "region-finding-missing", candidate), without);
    }
  }

  void judge_wordings() {
    if (const auto late = visit_.shown(Shows::late_entry); late && asks("late-entry")) report("late-entry", {*late});
    if (const auto kept = visit_.shown(Shows::maintenance); kept && asks("maintenance-wording")) report("maintenance-wording", {*kept});
    judge_wellness();
  }

  // Relaxation as the only purpose: a complaint or a diagnosis beside it is another purpose.
  void judge_wellness() {
    const auto wellness = visit_.shown(Shows::wellness);
    if (!wellness || !asks("wellness-wording") || shows(Shows::complaint) || shows(Shows::diagnosis) || shows(Shows::order)) return;
    std::vector<std::string> codes;
    for (const CandidateNumber candidate : visit_.delivered()) {
      if (visit_.family(candidate) != Family::hands_on) continue;
      codes.push_back(visit_.code(candidate));
      ruling_.not_payable.push_back(candidate);
    }
    if (!codes.empty()) report(raise(visit_.book, "wellness-wording", "wellness-wording", codes, {}), {*wellness});
  }

  const Case& given_;
  const Visit& visit_;
  Ruling& ruling_;
};

}  // namespace

Ruling judge_record(const Case& given) {
  Ruling ruling;
  Record(given, ruling).judge();
  return ruling;
}

}  // namespace codetrail
