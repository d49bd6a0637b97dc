// The pixels of a JPEG.
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    // The first bytes are always right, so that no time is lost on what is no JPEG at all.
    static const char magic[] = "\xFF\xD8";
    const size_t size = sizeof magic - 1;
    if (count < size) return 0;
    uint8_t *copy = malloc(count);
    if (copy == NULL) return 0;
    memcpy(copy, bytes, count);
    memcpy(copy, magic, size);
    fuzz_decode(copy, count, CIMAGE_FORMAT_JPEG);
    free(copy);
    return 0;
}
