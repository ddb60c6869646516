#include "book/load.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.h"
#include "book/draft.h"
#include "book/load_profiles.h"
#include "book/parse_toml.h"
#include "book/read_items.h"
#include "book/read_rows.h"

namespace codetrail {
namespace {

// A kind of item: the name of its tables, the field that tells one item from another, and its reader.
struct ItemKind {
  std::string_view name;
  std::string_view key;
  void (*read)(Table&, Draft&);
};

// In the order in which they are read: numbers before the patterns that hold them, lists of words before the items that name them, endings before the words that take them.
constexpr std::array item_kinds = {
    ItemKind{"number", "id", read_number},       ItemKind{"code", "code", read_code},
    ItemKind{"section", "id", read_section},     ItemKind{"heading", "id", read_heading},
    ItemKind{"word_list", "id", read_word_list},
    ItemKind{"technique", "id", read_technique}, ItemKind{"cue", "id", read_cue},
    ItemKind{"area", "id", read_area},           ItemKind{"region", "id", read_region},
    ItemKind{"side", "id", read_side},           ItemKind{"tissue", "id", read_tissue},
    ItemKind{"exam_word", "id", read_exam_word}, ItemKind{"time", "id", read_time},
    ItemKind{"mark", "id", read_mark},           ItemKind{"role", "id", read_role},
    ItemKind{"giver", "id", read_giver},         ItemKind{"remark", "id", read_remark},       ItemKind{"payer", "id", read_payer},         ItemKind{"date", "id", read_date},
    ItemKind{"weight", "id", read_weight},       ItemKind{"prior", "of", read_prior},
    ItemKind{"finding", "id", read_finding},
    ItemKind{"scope", "discipline", read_scope}, ItemKind{"ending", "of", read_ending},
    ItemKind{"scanned_letter", "id", read_scanned_letter},
    ItemKind{"spelling", "word", read_spelling}, ItemKind{"scanned_figure", "id", read_scanned_figure},
};
constexpr std::string_view profile_kind = "profile";

std::string key_of(const Value& table, std::string_view key) {
  for (const Field& field : table.fields)
    if (field.name == key && field.value.kind == Value::Kind::text) return field.value.text;
  return {};
}

// All items of all files by kind, before any is read. Of items with one key the last layer's counts.
class Shelf {
 public:
  explicit Shelf(Draft& draft) : draft_(&draft) {}

  void put(const Value& file) {
    for (const Field& field : file.fields) {
      if (field.name == "version") continue;
      if (!check_kind(field)) continue;
      for (const Value& item : field.value.items) put(field.name, item);
    }
  }

  std::vector<Table> tables(std::string_view kind) const {
    std::vector<Table> tables;
    auto found = items_.find(kind);
    if (found == items_.end()) return tables;
    for (const Value* item : found->second) tables.emplace_back(*item, std::string(kind), draft_->problems);
    return tables;
  }

 private:
  bool check_kind(const Field& field) {
    std::vector<std::string> known = {std::string(profile_kind), "version"};
    for (const ItemKind& kind : item_kinds) known.emplace_back(kind.name);
    if (std::find(known.begin(), known.end(), field.name) == known.end()) {
      draft_->problems.error(field.spot, "no knowledge is called `" + field.name + "`" + did_you_mean(field.name, known));
      return false;
    }
    auto is_table = [](const Value& item) { return item.kind == Value::Kind::table; };
    if (field.value.kind == Value::Kind::array && std::all_of(field.value.items.begin(), field.value.items.end(), is_table)) return true;
    draft_->problems.error(field.spot, "items of this kind are written [[" + field.name + "]]");
    return false;
  }

  void put(const std::string& kind, const Value& item) {
    std::vector<const Value*>& items = items_[kind];
    auto entry = std::find_if(item_kinds.begin(), item_kinds.end(), [&](const ItemKind& k) { return k.name == kind; });
    const std::string key = key_of(item, entry == item_kinds.end() ? "id" : entry->key);
    auto [place, is_new] = places_.try_emplace({kind, key}, items.size());
    if (key.empty() || is_new) {
      items.push_back(&item);
      return;
    }
    const Value*& earlier = items[place->second];
    if (draft_->layer_of(earlier->spot.file) == draft_->layer_of(item.spot.file))
      draft_->problems.error(item.spot, "another " + kind + " \"" + key + "\" stands at " + draft_->problems.place(earlier->spot));
    else
      earlier = &item;
  }

  Draft* draft_;
  std::map<std::string, std::vector<const Value*>, std::less<>> items_;
  std::map<std::pair<std::string, std::string>, std::size_t> places_;
};

std::string with_slash(std::string folder) {
  while (folder.ends_with('/')) folder.pop_back();
  return folder + '/';
}

// For each file the layer below whose folder it lies; the nearest when folders lie within each other.
std::vector<std::size_t> layers_of(const std::vector<KnowledgeFile>& files, const std::vector<std::string>& layers) {
  std::vector<std::size_t> numbers;
  for (const KnowledgeFile& file : files) {
    std::size_t layer = 0, longest = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
      std::string folder = with_slash(layers[i]);
      if (!file.path.starts_with(folder) || folder.size() <= longest) continue;
      layer = i;
      longest = folder.size();
    }
    numbers.push_back(layer);
  }
  return numbers;
}

std::string hash_of(const std::vector<KnowledgeFile>& files) {
  std::string all;
  for (const KnowledgeFile& file : files) all.append(file.path).append(1, '\0').append(file.bytes);
  return sha256(all);
}

void read_version(const Value& file, Draft& draft) {
  for (const Field& field : file.fields) {
    if (field.name != "version") continue;
    if (field.value.kind == Value::Kind::text && !field.value.text.empty())
      draft.book.version = field.value.text;
    else
      draft.problems.error(field.value.spot, "`version` must be a text in quotes");
  }
}

void read_items(const std::vector<Value>& trees, Draft& draft) {
  Shelf shelf(draft);
  for (const Value& tree : trees) {
    read_version(tree, draft);
    shelf.put(tree);
  }
  for (const ItemKind& kind : item_kinds)
    for (Table& table : shelf.tables(kind.name)) kind.read(table, draft);
  std::vector<Table> profiles = shelf.tables(profile_kind);
  read_profiles(profiles, draft);
  draft.check_names();
}

void read_rows(const KnowledgeFile& file, std::uint16_t number, Draft& draft) {
  const std::string_view path = file.path;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name == "ptp.tsv")
    read_pair_edits(file, number, draft.layer_of(number), draft);
  else if (name == "mue.tsv")
    read_unit_limits(file, number, draft.layer_of(number), draft);
  else
    draft.problems.error({number, 0, 0}, "no table is called so; known are ptp.tsv and mue.tsv");
}

}  // namespace

Result<Book> load_book(const std::vector<KnowledgeFile>& files, const std::vector<std::string>& layers, std::vector<Problem>* warnings) {
  if (files.size() > 10'000) return Problem{files[0].path, 0, 0, "there are more than 10000 knowledge files", "", false};
  Draft draft(files, layers_of(files, layers));
  draft.book.layers = layers;
  draft.book.sha256 = hash_of(files);
  std::vector<Value> trees;
  trees.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto number = static_cast<std::uint16_t>(i);
    draft.book.files.push_back(files[i].path);
    if (files[i].bytes.size() > largest_knowledge_file)
      draft.problems.error({number, 0, 0}, "the file is larger than 16 MB");
    else if (files[i].path.ends_with(".tsv"))
      read_rows(files[i], number, draft);
    else if (auto tree = parse_toml(files[i].bytes, number, draft.problems))
      trees.push_back(std::move(*tree));
    else
      draft.lacks_a_file = true;
  }
  read_items(trees, draft);
  std::vector<Problem> problems = draft.problems.errors();
  if (problems.empty() && draft.book.version.empty())
    problems.push_back({layers.empty() ? "book.toml" : with_slash(layers[0]) + "book.toml", 0, 0, "no file gives a `version`", "", false});
  if (warnings != nullptr)
    for (Problem& warning : draft.problems.warnings()) warnings->push_back(std::move(warning));
  if (!problems.empty()) return problems;
  return std::move(draft.book);
}

Result<Book> load_book(const std::vector<std::string>& folders, std::vector<Problem>* warnings) {
  auto files = read_folders(folders);
  if (!files) return files.problems();
  return load_book(*files, layer_names(folders), warnings);
}

}  // namespace codetrail
