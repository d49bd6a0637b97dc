// The header of anything, then the pixels of anything.
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    char detail[CIMAGE_DETAIL_SIZE];
    cimage_info info;
    (void)cimage_probe(bytes, count, &fuzz_limits, &info, detail);
    fuzz_decode(bytes, count, CIMAGE_FORMAT_UNKNOWN);
    return 0;
}
