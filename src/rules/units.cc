#include "rules/units.h"

#include <algorithm>
#include <numeric>

namespace codetrail {

namespace {

constexpr int quarter = 15;
constexpr int least = 8;  // more than half a quarter

// Entries that still compete for the units left over, best first: largest remainder, then the order given.
std::vector<std::size_t> by_remainder(const std::vector<Minutes>& minutes) {
  std::vector<std::size_t> order(minutes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return minutes[a].value % quarter > minutes[b].value % quarter;
  });
  return order;
}

Minutes total_of(const std::vector<Minutes>& minutes) { return std::accumulate(minutes.begin(), minutes.end(), Minutes()); }

// Timed candidates whose minutes are known, those preferred in a tie first: the better supported, then the first named.
std::vector<CandidateNumber> countable(const Visit& visit, const Times& times) {
  std::vector<CandidateNumber> numbers;
  for (const CandidateNumber i : visit.delivered()) {
    if (visit.is_timed(i) && times.of[i].counted) numbers.push_back(i);
  }
  std::stable_sort(numbers.begin(), numbers.end(), [&](CandidateNumber a, CandidateNumber b) {
    return total(visit.candidate(a).trail) > total(visit.candidate(b).trail);
  });
  return numbers;
}

Units units_of_untimed(const Visit& visit, CandidateNumber number, const Times& times) {
  const std::optional<Minutes>& minutes = times.of[number].counted;
  if (visit.counting(number) == Counting::own_clock && minutes) return Units(minutes->value < least ? 0 : 1);
  return Units(1);
}

// The total that stands for all timed codes when it is not split, else the single minutes together: none when there is
// no timed code, unknown when one of them lacks its own.
std::optional<Minutes> timed_minutes(const Visit& visit, const Times& times) {
  if (times.not_split) return times.not_split->low;
  Minutes sum;
  for (const CandidateNumber i : visit.delivered()) {
    if (!visit.is_timed(i)) continue;
    if (times.of[i].timing == Timing::missing) return std::nullopt;
    sum += times.of[i].counted.value_or(Minutes(0));
  }
  return sum;
}

}  // namespace

Units units_of(Minutes minutes) { return Units(minutes.value < least ? 0 : (minutes.value + quarter - least) / quarter); }

Pooled pool(const std::vector<Minutes>& minutes) {
  Pooled pooled;
  pooled.tie.assign(minutes.size(), false);
  int left = units_of(total_of(minutes)).value;
  for (const Minutes each : minutes) {
    pooled.units.push_back(Units(each.value / quarter));
    left -= each.value / quarter;
  }
  if (left <= 0) return pooled;
  const std::vector<std::size_t> order = by_remainder(minutes);
  const auto remainder = [&](std::size_t place) { return minutes[order[place]].value % quarter; };
  const auto winners = static_cast<std::size_t>(left);
  for (std::size_t place = 0; place < winners; ++place) pooled.units[order[place]] += Units(1);
  const bool is_tie = winners < order.size() && remainder(winners - 1) == remainder(winners);
  if (!is_tie) return pooled;
  for (std::size_t place = 0; place < order.size(); ++place) {
    if (remainder(place) == remainder(winners)) pooled.tie[order[place]] = true;
  }
  return pooled;
}

bool is_pooled(const Profile& profile) { return profile.units != "midpoint"; }

Counted count_units(const Visit& visit, const Times& times) {
  Counted counted;
  counted.of.resize(visit.candidates.size());
  for (const CandidateNumber i : visit.delivered()) {
    if (visit.is_timed(i)) continue;
    counted.of[i].units = counted.of[i].other_method = units_of_untimed(visit, i, times);
  }

  const std::vector<CandidateNumber> timed = countable(visit, times);
  std::vector<Minutes> minutes;
  for (const CandidateNumber i : timed) minutes.push_back(*times.of[i].counted);
  const Pooled pooled = pool(minutes);
  const bool pools = is_pooled(visit.policy.profile());
  Units alone_together;
  for (std::size_t k = 0; k < timed.size(); ++k) {
    const Units alone = units_of(minutes[k]);
    alone_together += alone;
    counted.of[timed[k]] = {pools ? pooled.units[k] : alone, pools ? alone : pooled.units[k], pools && pooled.tie[k]};
  }

  Totals& totals = counted.totals;
  totals.method = pools ? "cms" : "midpoint";
  totals.timed_minutes = timed_minutes(visit, times);
  if (!totals.timed_minutes) return counted;
  const std::optional<Units> together = units_of(*totals.timed_minutes);
  const std::optional<Units> apart = times.not_split ? std::nullopt : std::optional(alone_together);
  totals.timed_units = pools ? together : apart;
  totals.other_method_units = pools ? apart : together;
  return counted;
}

}  // namespace codetrail
