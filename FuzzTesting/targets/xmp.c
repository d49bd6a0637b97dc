// The orientation in an XMP packet.
#include "../../Sources/CImage/internal.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    // A copy that ends where it ends, so that a read beyond it is seen.
    uint8_t *copy = malloc(count == 0 ? 1 : count);
    if (copy == NULL) return 0;
    if (count > 0) memcpy(copy, bytes, count);
    cimage_info info = {0};
    cimage_read_xmp(copy, count, &info);
    if (info.orientation > 8) abort();
    // What EXIF told stays.
    info.orientation = 3;
    cimage_read_xmp(copy, count, &info);
    if (info.orientation != 3) abort();
    free(copy);
    return 0;
}
