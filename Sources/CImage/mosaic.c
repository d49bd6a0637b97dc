// Makes parts of a picture unrecognisable.
#include <string.h>

#include "internal.h"

// How many blocks stand along the longer side of a box: too few to recognise a face.
#define BLOCKS 6

static uint32_t clamp(double value, uint32_t limit) {
    // Not a number counts as zero.
    return !(value > 0) ? 0 : value >= limit ? limit : (uint32_t)value;
}

// Replaces one block by its mean colour.
static void flatten(cimage_bitmap *bitmap, uint32_t left, uint32_t top, uint32_t right, uint32_t bottom) {
    uint64_t sum[CIMAGE_CHANNELS] = {0};
    uint64_t count = (uint64_t)(right - left) * (bottom - top);
    if (count == 0) return;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t y = top; y < bottom; y++) {
            uint8_t *pixel = bitmap->pixels + ((size_t)y * bitmap->width + left) * CIMAGE_CHANNELS;
            for (uint32_t x = left; x < right; x++, pixel += CIMAGE_CHANNELS) {
                for (int channel = 0; channel < CIMAGE_CHANNELS; channel++) {
                    if (pass == 0) {
                        sum[channel] += pixel[channel];
                    } else {
                        pixel[channel] = (uint8_t)(sum[channel] / count);
                    }
                }
            }
        }
    }
}

static void cover(cimage_bitmap *bitmap, const cimage_box *box) {
    uint32_t left = clamp(box->x, bitmap->width), right = clamp(box->x + box->width, bitmap->width);
    uint32_t top = clamp(box->y, bitmap->height), bottom = clamp(box->y + box->height, bitmap->height);
    if (left >= right || top >= bottom) return;
    uint32_t longer = right - left > bottom - top ? right - left : bottom - top;
    uint32_t block = longer / BLOCKS + 1;
    for (uint32_t y = top; y < bottom; y += block) {
        for (uint32_t x = left; x < right; x += block) {
            flatten(bitmap, x, y, x + block < right ? x + block : right, y + block < bottom ? y + block : bottom);
        }
    }
}

cimage_status cimage_mosaic(const cimage_bitmap *in, const cimage_box *boxes, size_t count, cimage_bitmap *out) {
    if (out == NULL) return CIMAGE_INVALID_ARGUMENT;
    *out = (cimage_bitmap){0};
    if (!cimage_bitmap_is_valid(in) || (boxes == NULL && count > 0)) return CIMAGE_INVALID_ARGUMENT;
    cimage_status status = cimage_bitmap_make(out, in->width, in->height);
    if (status != CIMAGE_OK) return status;
    memcpy(out->pixels, in->pixels, (size_t)in->width * in->height * CIMAGE_CHANNELS);
    for (size_t i = 0; i < count; i++) cover(out, &boxes[i]);
    return CIMAGE_OK;
}
