// Orientation and time in an EXIF block.
#include "../../Sources/CImage/internal.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    // A copy that ends where it ends, so that a read beyond it is seen.
    uint8_t *copy = malloc(count == 0 ? 1 : count);
    if (copy == NULL) return 0;
    if (count > 0) memcpy(copy, bytes, count);
    cimage_info info = {.orientation = 1};
    cimage_read_exif(copy, count, &info);
    free(copy);
    const cimage_clock *clock = &info.taken;
    if (info.orientation < 1 || info.orientation > 8 || clock->year > 9999) abort();
    if (clock->month > 12 || clock->day > 31 || clock->hour > 23 || clock->minute > 59 || clock->second > 59) abort();
    if ((clock->year == 0) != (clock->month == 0) || (clock->month == 0) != (clock->day == 0)) abort();
    return 0;
}
