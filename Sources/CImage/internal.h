// What the files of CImage share. Nothing of it is seen from outside.
#ifndef CIMAGE_INTERNAL_H
#define CIMAGE_INTERNAL_H

#include "cimage.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma GCC visibility push(hidden)

#define CIMAGE_CHANNELS 3

// What fills the part of a picture that could not be read.
#define CIMAGE_GREY 128

// One file to read, and how.
typedef struct cimage_input {
    const uint8_t *bytes;
    size_t count;
    const cimage_limits *limits;
    uint32_t sufficient_side;
    char *detail;
} cimage_input;

// Writes the detail and gives the status back.
cimage_status cimage_fail(char detail[CIMAGE_DETAIL_SIZE], cimage_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// Takes memory for width × height pixels. INVALID_ARGUMENT where a side is zero or the size does not fit.
cimage_status cimage_bitmap_make(cimage_bitmap *bitmap, uint32_t width, uint32_t height);

// Is the bitmap one that can be read: pixels, and no side zero?
bool cimage_bitmap_is_valid(const cimage_bitmap *bitmap);

// The limits that a header can break.
cimage_status cimage_check_side(const cimage_input *input, uint32_t width, uint32_t height);
cimage_status cimage_check_pixels(const cimage_input *input, uint32_t width, uint32_t height);

// Each reads one format. Pixels come as stored, not upright, and only if `bitmap` is not null; `info` gets the size as
// stored. On failure nothing is left to free.
cimage_status cimage_read_jpeg(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info);
cimage_status cimage_read_png(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info);
cimage_status cimage_read_webp(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info);

// Composes RGBA into RGB over the ground on which most of it shows. Only the first `rows` rows of `width` pixels are known; the
// rest is not touched. `rgb` may be the start of `rgba`.
void cimage_compose(const uint8_t *rgba, uint8_t *rgb, size_t width, size_t rows);

// Reads orientation and time from an EXIF block: a TIFF header, with or without "Exif\0\0" before it. Leaves `info` as it
// is where the block says nothing that makes sense. While a header is read, an orientation of 0 is one that nothing told.
void cimage_read_exif(const uint8_t *bytes, size_t count, cimage_info *info);

// Reads the orientation from an XMP packet, for a picture whose EXIF tells none: call it after `cimage_read_exif`.
void cimage_read_xmp(const uint8_t *bytes, size_t count, cimage_info *info);

// Makes the picture upright: EXIF orientation 2…8. On failure the bitmap is as it was.
cimage_status cimage_make_upright(cimage_bitmap *bitmap, uint8_t orientation);

#pragma GCC visibility pop

#ifdef __cplusplus
}
#endif
#endif
