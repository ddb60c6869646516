#pragma once
// One reader for each kind of item that knowledge files hold. Each adds one item to the draft and says what is wrong with it.

#include "book/draft.h"

namespace codetrail {

// codes.toml, techniques/
void read_code(Table& table, Draft& draft);
void read_word_list(Table& table, Draft& draft);
void read_technique(Table& table, Draft& draft);

// reading/
void read_number(Table& table, Draft& draft);
void read_section(Table& table, Draft& draft);
void read_heading(Table& table, Draft& draft);
void read_cue(Table& table, Draft& draft);
void read_area(Table& table, Draft& draft);
void read_region(Table& table, Draft& draft);
void read_side(Table& table, Draft& draft);
void read_tissue(Table& table, Draft& draft);
void read_exam_word(Table& table, Draft& draft);
void read_time(Table& table, Draft& draft);
void read_mark(Table& table, Draft& draft);
void read_role(Table& table, Draft& draft);
void read_giver(Table& table, Draft& draft);
void read_remark(Table& table, Draft& draft);
void read_payer(Table& table, Draft& draft);
void read_date(Table& table, Draft& draft);
void read_ending(Table& table, Draft& draft);
void read_scanned_letter(Table& table, Draft& draft);
void read_spelling(Table& table, Draft& draft);
void read_scanned_figure(Table& table, Draft& draft);

// weights.toml, findings.toml, rules/
void read_weight(Table& table, Draft& draft);
void read_prior(Table& table, Draft& draft);
void read_finding(Table& table, Draft& draft);
void read_scope(Table& table, Draft& draft);

// What the item says it rests on; several sources when it says nothing.
Ground read_ground(Table& table);

}  // namespace codetrail
