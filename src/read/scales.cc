#include "read/scales.h"

#include <algorithm>

namespace codetrail {
namespace {

constexpr std::size_t performed = static_cast<std::size_t>(Status::performed);

}  // namespace

void Scales::add(Status status, Decibans points, Decibans names, std::optional<Evidence> cue, Source source, bool by_section) {
  Pan& pan = pans_[static_cast<std::size_t>(status)];
  pan.points += points;
  if (!pan.reason || names > pan.names) {
    pan.names = names;
    pan.reason = Reason{cue, source, by_section};
  }
}

void Scales::settle(Mention* mention) const {
  std::size_t heaviest = 0;
  for (std::size_t i = 1; i < pans_.size(); ++i)
    if (pans_[i].points > pans_[heaviest].points || (pans_[i].points == pans_[heaviest].points && heaviest == 0 && pans_[i].reason)) heaviest = i;
  Decibans second(-1000);
  for (std::size_t i = 0; i < pans_.size(); ++i)
    if (i != heaviest) second = std::max(second, pans_[i].points);
  mention->margin = pans_[heaviest].points - second;
  const std::size_t status = heaviest == performed ? heaviest : best_named();
  mention->status = static_cast<Status>(status);
  if (pans_[status].reason) mention->reason = *pans_[status].reason;
}

Decibans Scales::named(std::size_t status) const {
  const Pan& pan = pans_[status];
  if (!pan.reason || pan.reason->by_section) return pan.names;
  // What hangs on a condition or is left to the patient is a plan as well, and what others do is often done at home: one says
  // more than the other.
  const auto with = [&](Status general) {
    const Pan& other = pans_[static_cast<std::size_t>(general)];
    return other.reason ? pan.names + std::max(other.names, Decibans(0)) : pan.names;
  };
  if (status == static_cast<std::size_t>(Status::conditional) || status == static_cast<std::size_t>(Status::home)) return with(Status::planned);
  if (status == static_cast<std::size_t>(Status::elsewhere)) return with(Status::home);
  // Why it was not done says more than that it was not.
  if (status == static_cast<std::size_t>(Status::declined)) return std::max(with(Status::negated), with(Status::withheld));
  return pan.names;
}

std::size_t Scales::best_named() const {
  std::size_t best = performed;
  for (std::size_t i = 0; i < pans_.size(); ++i) {
    if (i == performed || !pans_[i].reason || pans_[i].points <= Decibans(0)) continue;
    if (best == performed || named(i) > named(best)) best = i;
  }
  return best;
}

}  // namespace codetrail
