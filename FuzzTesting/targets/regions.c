// Regions of a map of any floats.
#include "fuzz.h"

#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    fuzz_source source = {bytes, count};
    const uint32_t width = fuzz_number(&source, 64) + 1, height = fuzz_number(&source, 64) + 1;
    const float threshold = fuzz_float(&source), min_side = fuzz_float(&source);
    const size_t max_count = fuzz_number(&source, 20);
    const size_t cells = (size_t)width * height;
    float *map = malloc(cells * sizeof *map);
    if (map == NULL) return 0;
    // A byte a cell: full and empty ones, those between, and what no probability is.
    static const float odd[] = {NAN, INFINITY, -INFINITY, -1, 2, 0, 1, 1};
    for (size_t i = 0; i < cells; i++) {
        const uint8_t byte = source.count > 0 ? source.bytes[i % source.count] : 0;
        map[i] = byte < 8 ? odd[byte] : (float)byte / 255;
    }
    cimage_regions found;
    const cimage_status status = cimage_find_regions(map, width, height, threshold, min_side, max_count, &found);
    free(map);
    if (status != CIMAGE_OK || found.count > max_count) abort();
    for (size_t i = 0; i < found.count; i++) {
        const cimage_region *region = &found.items[i];
        if (!(region->score >= 0 && region->score <= 1.0001F) || !(region->area >= 0)) abort();
        if ((size_t)region->contour_start + region->contour_count > found.point_count) abort();
        for (uint32_t p = 0; p < region->contour_count; p++) {
            const cimage_point point = found.points[region->contour_start + p];
            if (!(point.x >= 0 && point.x < (float)width && point.y >= 0 && point.y < (float)height)) abort();
        }
        for (int c = 0; c < 4; c++) {
            if (!isfinite(region->corners[c].x) || !isfinite(region->corners[c].y)) abort();
        }
    }
    cimage_regions_destroy(&found);
    return 0;
}
