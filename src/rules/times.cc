#include "rules/times.h"

#include <algorithm>
#include <map>

namespace codetrail {

namespace {

Minutes capped(Minutes minutes) { return std::min(minutes, most_minutes); }

// Two services may point at one figure of the note; the same words or the same clock are one figure.
using FigureKey = std::pair<Span, std::string>;

FigureKey key_of(const Service& service) {
  if (service.time->evidence.empty()) return {{}, service.time_group};
  return {service.time->evidence.front().span, ""};
}

// Services of the timed candidates that one figure of the note covers.
struct Figure {
  std::vector<std::uint32_t> services;
  std::vector<CandidateNumber> candidates;
  bool is_shared = false;
};

void join(Figure& figure, CandidateNumber candidate, std::uint32_t service, const Visit& visit) {
  figure.services.push_back(service);
  if (std::find(figure.candidates.begin(), figure.candidates.end(), candidate) == figure.candidates.end()) {
    figure.candidates.push_back(candidate);
  }
  figure.is_shared |= !visit.reading.services[service].shared_with.empty();
}

std::vector<Figure> find_figures(const Visit& visit) {
  std::vector<Figure> figures;
  std::map<FigureKey, std::vector<std::size_t>> known;
  for (const CandidateNumber candidate : visit.delivered()) {
    for (const std::uint32_t index : visit.candidate(candidate).services) {
      const Service& service = visit.reading.services[index];
      if (!service.time) continue;
      const FigureKey key = key_of(service);
      std::vector<std::size_t>& alike = known[key];
      // Figures of the same words for codes that do not share are each code's own (modalities run together).
      const auto same = std::find_if(alike.begin(), alike.end(), [&](std::size_t number) {
        const Figure& figure = figures[number];
        return figure.candidates.front() == candidate || (figure.is_shared && !service.shared_with.empty());
      });
      const bool is_nameless = key == FigureKey();
      if (same == alike.end() || is_nameless) {
        alike.push_back(figures.size());
        figures.emplace_back();
        join(figures.back(), candidate, index, visit);
      } else {
        join(figures[*same], candidate, index, visit);
      }
    }
  }
  return figures;
}

// Who counts a shared figure: the code with most strong techniques in it, among equals the first named.
CandidateNumber find_taker(const Visit& visit, const std::vector<CandidateNumber>& among,
                           const std::vector<std::uint32_t>* only = nullptr) {
  CandidateNumber taker = among.front();
  int most = -1;
  for (const CandidateNumber candidate : among) {
    const std::vector<std::uint32_t>& own = visit.candidate(candidate).services;
    std::vector<std::uint32_t> services;
    if (only) {
      std::copy_if(only->begin(), only->end(), std::back_inserter(services),
                   [&](std::uint32_t service) { return std::binary_search(own.begin(), own.end(), service); });
    }
    const int strong = visit.strong_techniques(candidate, only ? services : own);
    if (strong > most) {
      most = strong;
      taker = candidate;
    }
  }
  return taker;
}

std::vector<CandidateNumber> timed_of(const Visit& visit, const std::vector<CandidateNumber>& candidates) {
  std::vector<CandidateNumber> timed;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(timed),
               [&](CandidateNumber candidate) { return visit.is_timed(candidate); });
  return timed;
}

void take_own(const Visit& visit, CandidateNumber candidate, const Figure& figure, Times& times) {
  CodeTime& time = times.of[candidate];
  const Service& service = visit.reading.services[figure.services.front()];
  const bool counts = !is_unqualified(visit, service);
  const Minutes low = counts ? service.time->low : Minutes(0);
  const bool is_first = !time.spent;
  time.spent = is_first ? *service.time : add_up(*std::move(time.spent), *service.time);
  time.counted = capped(time.counted.value_or(Minutes(0)) + low);
  time.by_unqualified = (is_first || time.by_unqualified) && !counts;
  if (time.timing == Timing::missing) time.timing = Timing::own;
}

void share(const Visit& visit, const TimeSpent& spent, const std::vector<CandidateNumber>& among,
           const std::vector<std::uint32_t>* services, Times& times) {
  const std::vector<CandidateNumber> timed = timed_of(visit, among);
  const CandidateNumber taker = find_taker(visit, timed.empty() ? among : timed, services);
  for (const CandidateNumber candidate : among) {
    CodeTime& time = times.of[candidate];
    time.timing = Timing::shared;
    for (const CandidateNumber other : among) {
      const bool is_new = std::find(time.shared_with.begin(), time.shared_with.end(), other) == time.shared_with.end();
      if (other != candidate && is_new) time.shared_with.push_back(other);
    }
  }
  times.of[taker].counted = capped(times.of[taker].counted.value_or(Minutes(0)) + spent.low);
  times.shared.push_back({spent, among, taker});
}

// A code with a shared figure has no own minutes, and no units either unless it takes the figure.
void forget_parts(Times& times) {
  for (CandidateNumber i = 0; i < times.of.size(); ++i) {
    if (times.of[i].timing != Timing::shared) continue;
    times.of[i].spent.reset();
    const bool takes = std::any_of(times.shared.begin(), times.shared.end(),
                                   [&](const SharedTime& shared) { return shared.taker == i; });
    if (!takes) times.of[i].counted.reset();
  }
}

void read_figures(const Visit& visit, Times& times) {
  for (const Figure& figure : find_figures(visit)) {
    // Untimed services on one clock have its minutes each.
    if (!figure.is_shared || figure.candidates.size() < 2 || timed_of(visit, figure.candidates).empty()) {
      for (const CandidateNumber candidate : figure.candidates) take_own(visit, candidate, figure, times);
    } else {
      share(visit, *visit.reading.services[figure.services.front()].time, figure.candidates, &figure.services, times);
    }
  }
  forget_parts(times);
}

void give_whole(const TimeSpent& spent, TimeBasis basis, CodeTime& time) {
  time.timing = Timing::own;
  time.spent = spent;
  time.spent->basis = basis;
  time.counted = spent.low;
}

bool has_untimed_acts(const Visit& visit, CandidateNumber candidate) {
  const std::vector<std::uint32_t>& services = visit.candidate(candidate).services;
  return std::any_of(services.begin(), services.end(), [&](std::uint32_t service) { return !visit.reading.services[service].time; });
}

// Where a single timed code was delivered and only some of its acts have minutes ("bike 8'" in a flow sheet), the stated total of
// the timed services is that code's time.
bool give_total_to_only_code(const Visit& visit, const std::vector<CandidateNumber>& timed, Times& times) {
  const std::optional<TimeSpent>& total = visit.reading.total_timed;
  if (!total || timed.size() != 1) return false;
  const CodeTime& time = times.of[timed.front()];
  if (time.timing != Timing::own || !time.spent || time.by_unqualified || time.spent->low >= total->low || !has_untimed_acts(visit, timed.front())) return false;
  give_whole(*total, TimeBasis::total, times.of[timed.front()]);
  return true;
}

// Whether minutes are told of the session by its own name, not of its parts.
bool tells_of_whole(const Visit& visit, CandidateNumber candidate) {
  const std::vector<std::uint32_t>& services = visit.candidate(candidate).services;
  return std::any_of(services.begin(), services.end(), [&](std::uint32_t number) {
    const Service& service = visit.reading.services[number];
    return service.time && std::any_of(service.mentions.begin(), service.mentions.end(), [&](std::uint32_t mention) {
      const std::vector<Support>& supports = visit.reading.mentions[mention].supports;
      return !supports.empty() && supports.front().code == service.code;
    });
  });
}

// A session in a pool holds its parts: its length is that of the only timed code, whatever minutes are told of its parts.
bool give_session_to_whole(const Visit& visit, const std::vector<CandidateNumber>& timed, Times& times) {
  if (timed.size() != 1) return false;
  const Code* code = visit.book.code(visit.code(timed.front()));
  CodeTime& time = times.of[timed.front()];
  if (!code || !code->absorbs || time.timing != Timing::own || !time.spent || time.by_unqualified) return false;
  const Reading& reading = visit.reading;
  if (reading.total_timed) {
    give_whole(*reading.total_timed, TimeBasis::total, time);
    return true;
  }
  const std::optional<TimeSpent>& session = reading.session ? reading.session : reading.total;
  if (!session || session->low <= time.spent->low) return false;
  if (tells_of_whole(visit, timed.front()) && !has_untimed_acts(visit, timed.front())) return false;
  give_whole(*session, TimeBasis::session, time);
  return true;
}

// Where the visit held an evaluation or a group alone, its length is theirs.
void give_session_to_visit(const Visit& visit, Times& times) {
  const std::vector<CandidateNumber> delivered = visit.delivered();
  if (delivered.size() != 1 || times.of[delivered.front()].spent) return;
  const Family family = visit.family(delivered.front());
  if (family != Family::evaluation && family != Family::group) return;
  const Reading& reading = visit.reading;
  const std::optional<TimeSpent>& session = reading.session ? reading.session : reading.total ? reading.total : reading.total_timed;
  if (session) give_whole(*session, TimeBasis::session, times.of[delivered.front()]);
}

// A masseur's time at the table is one block of work, shared by all that was done in it; therapists keep a total of their codes.
bool is_split_by_codes(const Visit& visit) { return visit.facts.discipline != "lmt"; }

// A total or a session stands in for minutes that are not stated beside the services.
void spread_total(const Visit& visit, Times& times) {
  const std::vector<CandidateNumber> timed = timed_of(visit, visit.delivered());
  std::vector<CandidateNumber> without;
  for (const CandidateNumber candidate : timed) {
    if (times.of[candidate].timing == Timing::missing) without.push_back(candidate);
  }
  if (give_session_to_whole(visit, timed, times) || give_total_to_only_code(visit, timed, times) || without.empty()) return;
  const bool none_has_minutes = without.size() == timed.size();
  if (const std::optional<TimeSpent>& total = visit.reading.total_timed) {
    if (none_has_minutes && without.size() == 1) {
      give_whole(*total, TimeBasis::total, times.of[without.front()]);
    } else if (none_has_minutes && !is_split_by_codes(visit)) {
      share(visit, *total, without, nullptr, times);
      forget_parts(times);
    } else if (total->low > times.sum) {
      for (const CandidateNumber candidate : without) times.of[candidate].timing = Timing::not_split;
      times.not_split = total;
    }
    return;
  }
  // A session, or a total that may hold more than timed services, is an upper bound.
  const std::optional<TimeSpent>& session = visit.reading.session ? visit.reading.session : visit.reading.total;
  if (!session || !none_has_minutes) return;
  if (without.size() == 1) {
    give_whole(*session, TimeBasis::session, times.of[without.front()]);
  } else if (!visit.reading.session && timed.size() == visit.delivered().size() && is_split_by_codes(visit)) {
    for (const CandidateNumber candidate : without) times.of[candidate].timing = Timing::not_split;
    times.not_split = session;
  } else {
    share(visit, *session, without, nullptr, times);
    forget_parts(times);
  }
}

// The figures of the timed codes added up: own ones, and shared ones once.
TimeSpent add_up_timed(const Visit& visit, const Times& times) {
  TimeSpent sum;
  for (const CandidateNumber candidate : timed_of(visit, visit.delivered())) {
    if (times.of[candidate].spent) sum = add_up(std::move(sum), *times.of[candidate].spent);
  }
  for (const SharedTime& shared : times.shared) {
    if (visit.is_timed(shared.taker)) sum = add_up(std::move(sum), shared.spent);
  }
  return sum;
}

// Clocks are rounded when they are written down: one minute is no disagreement.
constexpr Minutes rounding{1};

// The treatment total may hold rest and untimed services; only a total below the timed minutes contradicts them.
std::optional<TimeSpent> find_conflict(const Visit& visit, const Times& times, const TimeSpent& sum) {
  if (sum.high == Minutes(0)) return std::nullopt;
  const std::vector<CandidateNumber> timed = timed_of(visit, visit.delivered());
  const bool all_known = std::all_of(timed.begin(), timed.end(), [&](CandidateNumber candidate) {
    return times.of[candidate].timing == Timing::own || times.of[candidate].timing == Timing::shared;
  });
  const Reading& reading = visit.reading;
  if (reading.total_timed) {
    const bool too_little = reading.total_timed->high + rounding < sum.low;
    const bool too_much = all_known && reading.total_timed->low > sum.high + rounding;
    if (too_little || too_much) return reading.total_timed;
  } else if (reading.total && reading.total->high + rounding < sum.low) {
    return reading.total;
  }
  return std::nullopt;
}

}  // namespace

bool is_unqualified(const Visit& visit, const Service& service) {
  const std::vector<std::string>& refused = visit.policy.profile().providers_refused;
  return !service.given_by.empty() && std::find(refused.begin(), refused.end(), service.given_by) != refused.end();
}

TimeSpent add_up(TimeSpent a, const TimeSpent& b) {
  if (a.evidence.empty() && a.high == Minutes(0)) return b;
  a.low = capped(a.low + b.low);
  a.high = capped(a.high + b.high);
  if (a.low != a.high) {
    a.basis = TimeBasis::range;
  } else if (a.basis != b.basis) {
    a.basis = TimeBasis::stated;
  }
  a.evidence.insert(a.evidence.end(), b.evidence.begin(), b.evidence.end());
  return a;
}

Times find_times(const Visit& visit) {
  Times times;
  times.of.resize(visit.candidates.size());
  read_figures(visit, times);
  times.sum = add_up_timed(visit, times).low;
  spread_total(visit, times);
  give_session_to_visit(visit, times);
  const TimeSpent sum = add_up_timed(visit, times);
  times.sum = sum.low;
  times.conflicting_total = find_conflict(visit, times, sum);
  return times;
}

}  // namespace codetrail
