// What is laid below transparent parts: any pixels, in memory of their own and in place.
#include "../../Sources/CImage/internal.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    if (count < 1) return 0;
    const size_t width = (size_t)bytes[0] % 64 + 1;
    const size_t rows = (count - 1) / (4 * width);
    const size_t pixel_count = width * rows;
    uint8_t *rgba = malloc(pixel_count * 4 + 1), *rgb = malloc(pixel_count * 3 + 1);
    if (rgba != NULL && rgb != NULL) {
        memcpy(rgba, bytes + 1, pixel_count * 4);
        cimage_compose(rgba, rgb, width, rows);
        for (size_t i = 0; i < pixel_count; i++) {
            if (rgba[4 * i + 3] == 255 && memcmp(rgba + 4 * i, rgb + 3 * i, 3) != 0) abort();
        }
        cimage_compose(rgba, rgba, width, rows);
        if (memcmp(rgba, rgb, pixel_count * 3) != 0) abort();
    }
    free(rgba);
    free(rgb);
    return 0;
}
