// What the fuzz targets share.
#ifndef FUZZ_H
#define FUZZ_H

#include "cimage.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

// One megapixel, so that an input costs milliseconds.
static const cimage_limits fuzz_limits = {
    .max_bytes = 1 << 20, .max_side = 4096, .max_pixels = 1 << 20, .max_scans = 20};

// Reads every pixel, so that the sanitizer sees one that is not there.
static inline void fuzz_touch(const cimage_bitmap *bitmap) {
    uint32_t sum = 0;
    const size_t size = (size_t)3 * bitmap->width * bitmap->height;
    for (size_t i = 0; i < size; i++) sum += bitmap->pixels[i];
    volatile uint32_t sink = sum;
    (void)sink;
}

// What holds after every decode, whatever the bytes.
static inline void fuzz_decode(const uint8_t *bytes, size_t count, cimage_format format) {
    char detail[CIMAGE_DETAIL_SIZE];
    cimage_bitmap bitmap;
    cimage_info info;
    // A picture may come scaled down or whole.
    const uint32_t sufficient_side = count > 0 ? bytes[count - 1] : 0;
    const cimage_status status = cimage_decode(bytes, count, &fuzz_limits, sufficient_side, &bitmap, &info, detail);
    if (memchr(detail, '\0', sizeof detail) == NULL) abort();
    if (status != CIMAGE_OK) {
        if (bitmap.pixels != NULL || detail[0] == '\0') abort();
        return;
    }
    if (format != CIMAGE_FORMAT_UNKNOWN && info.format != format) abort();
    if (bitmap.width == 0 || bitmap.height == 0 || bitmap.width > info.width || bitmap.height > info.height) abort();
    if (info.orientation < 1 || info.orientation > 8) abort();
    fuzz_touch(&bitmap);
    cimage_bitmap_destroy(&bitmap);
}

// Takes numbers off the front of an input; zeros where it has run out.
typedef struct fuzz_source {
    const uint8_t *bytes;
    size_t count;
} fuzz_source;

static inline void fuzz_take(fuzz_source *source, void *out, size_t size) {
    const size_t taken = source->count < size ? source->count : size;
    memset(out, 0, size);
    if (taken > 0) memcpy(out, source->bytes, taken);
    source->bytes += taken;
    source->count -= taken;
}

static inline uint32_t fuzz_number(fuzz_source *source, uint32_t below) {
    uint16_t value;
    fuzz_take(source, &value, sizeof value);
    return value % below;
}

// Small and sensible half the time, any bits otherwise: NaN, infinities and numbers beyond every picture.
static inline float fuzz_float(fuzz_source *source) {
    uint8_t kind;
    fuzz_take(source, &kind, sizeof kind);
    if (kind % 2 == 0) {
        int16_t value;
        fuzz_take(source, &value, sizeof value);
        return (float)value / 64;
    }
    float value;
    fuzz_take(source, &value, sizeof value);
    return value;
}

#endif
