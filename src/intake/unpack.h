#pragma once
// Packed input (gzip, Zstandard), known by its first bytes and unpacked while it is read. A stream that breaks off is a
// failure, but everything unpacked before the break is given.

#include <cstdint>
#include <memory>

#include "intake/bytes.h"

namespace codetrail {

// What a packed file may grow to. Packed notes shrink to a tenth or so; a file that grows several hundredfold was made to fill a disk.
struct UnpackLimits {
  std::uint64_t most_bytes = std::uint64_t{256} << 30;
  std::uint64_t most_ratio = 500;
  std::uint64_t ratio_counts_after = std::uint64_t{64} << 20;  // small files may be as repetitive as they like
};

// The same bytes, or what is packed in them.
std::unique_ptr<Bytes> unpack(std::unique_ptr<Bytes> packed, UnpackLimits limits = {});

}  // namespace codetrail
