// Tells what a file is, checks the limits, and hands it to the reader of its format.
#include "internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

cimage_status cimage_fail(char detail[CIMAGE_DETAIL_SIZE], cimage_status status, const char *format, ...) {
    if (detail != NULL) {
        va_list arguments;
        va_start(arguments, format);
        (void)vsnprintf(detail, CIMAGE_DETAIL_SIZE, format, arguments);
        va_end(arguments);
    }
    return status;
}

// MARK: Bitmaps

cimage_status cimage_bitmap_make(cimage_bitmap *bitmap, uint32_t width, uint32_t height) {
    *bitmap = (cimage_bitmap){0};
    size_t size;
    if (width == 0 || height == 0 || __builtin_mul_overflow((size_t)width, (size_t)height, &size) ||
        __builtin_mul_overflow(size, (size_t)CIMAGE_CHANNELS, &size)) {
        return CIMAGE_INVALID_ARGUMENT;
    }
    uint8_t *pixels = malloc(size);
    if (pixels == NULL) return CIMAGE_OUT_OF_MEMORY;
    *bitmap = (cimage_bitmap){.pixels = pixels, .width = width, .height = height};
    return CIMAGE_OK;
}

cimage_status cimage_bitmap_copy(const uint8_t *pixels, size_t count, uint32_t width, uint32_t height,
                                 cimage_bitmap *out) {
    if (out == NULL) return CIMAGE_INVALID_ARGUMENT;
    *out = (cimage_bitmap){0};
    size_t size;
    if (pixels == NULL || __builtin_mul_overflow((size_t)width * CIMAGE_CHANNELS, (size_t)height, &size) ||
        size != count) {
        return CIMAGE_INVALID_ARGUMENT;
    }
    const cimage_status status = cimage_bitmap_make(out, width, height);
    if (status == CIMAGE_OK) memcpy(out->pixels, pixels, size);
    return status;
}

bool cimage_bitmap_is_valid(const cimage_bitmap *bitmap) {
    return bitmap != NULL && bitmap->pixels != NULL && bitmap->width > 0 && bitmap->height > 0;
}

void cimage_bitmap_destroy(cimage_bitmap *bitmap) {
    if (bitmap == NULL) return;
    free(bitmap->pixels);
    *bitmap = (cimage_bitmap){0};
}

void cimage_free(void *memory) { free(memory); }

// MARK: Limits

cimage_status cimage_check_side(const cimage_input *input, uint32_t width, uint32_t height) {
    if (width == 0 || height == 0) {
        return cimage_fail(input->detail, CIMAGE_CORRUPT, "the header says %u × %u pixels", width, height);
    }
    const uint32_t side = width > height ? width : height;
    if (side > input->limits->max_side) {
        return cimage_fail(input->detail, CIMAGE_TOO_LARGE, "%u × %u pixels, and the limit is %u a side", width, height,
                           input->limits->max_side);
    }
    return CIMAGE_OK;
}

cimage_status cimage_check_pixels(const cimage_input *input, uint32_t width, uint32_t height) {
    if ((uint64_t)width * height > input->limits->max_pixels) {
        return cimage_fail(input->detail, CIMAGE_TOO_LARGE, "%u × %u are %llu pixels to decode, and the limit is %llu",
                           width, height, (unsigned long long)width * height,
                           (unsigned long long)input->limits->max_pixels);
    }
    return CIMAGE_OK;
}

// MARK: What a file is

typedef struct magic {
    const char *kind;  // what an operator calls it
    size_t offset;
    const char *bytes;
    size_t count;
} magic;

#define MAGIC(kind, offset, bytes) \
    { kind, offset, bytes, sizeof(bytes) - 1 }

static const magic readable[] = {
    [CIMAGE_FORMAT_JPEG] = MAGIC("JPEG", 0, "\xFF\xD8"),
    [CIMAGE_FORMAT_PNG] = MAGIC("PNG", 0, "\x89PNG\r\n\x1A\n"),
    [CIMAGE_FORMAT_WEBP] = MAGIC("WebP", 8, "WEBP"),
};

// Kinds that people do post or save, so that the operator learns what the file is. The first that fits.
static const magic unreadable[] = {
    MAGIC("a GIF picture", 0, "GIF87a"),
    MAGIC("a GIF picture", 0, "GIF89a"),
    MAGIC("a TIFF picture", 0, "II*\0"),
    MAGIC("a TIFF picture", 0, "MM\0*"),
    MAGIC("a TIFF picture", 0, "II+\0"),
    MAGIC("a TIFF picture", 0, "MM\0+"),
    MAGIC("a HEIC picture", 4, "ftypheic"),
    MAGIC("a HEIC picture", 4, "ftypheix"),
    MAGIC("a HEIC picture", 4, "ftyphevc"),
    MAGIC("a HEIC picture", 4, "ftypheim"),
    MAGIC("a HEIC picture", 4, "ftypmif1"),
    MAGIC("a HEIC picture", 4, "ftypmsf1"),
    MAGIC("an AVIF picture", 4, "ftypavif"),
    MAGIC("an AVIF picture", 4, "ftypavis"),
    MAGIC("a film", 4, "ftyp"),
    MAGIC("a film", 0, "\x1A\x45\xDF\xA3"),
    MAGIC("a JPEG 2000 picture", 0, "\0\0\0\x0CjP  "),
    MAGIC("a JPEG 2000 picture", 0, "\xFF\x4F\xFF\x51"),
    MAGIC("a JPEG XL picture", 0, "\0\0\0\x0CJXL "),
    MAGIC("a JPEG XL picture", 0, "\xFF\x0A"),
    MAGIC("a Photoshop picture", 0, "8BPS"),
    MAGIC("an icon", 0, "\0\0\1\0"),
    MAGIC("a PDF document", 0, "%PDF"),
    MAGIC("a ZIP archive", 0, "PK\3\4"),
    MAGIC("a web page", 0, "<!DOCTYPE html"),
    MAGIC("a web page", 0, "<!doctype html"),
    MAGIC("a web page", 0, "<html"),
    MAGIC("an SVG drawing", 0, "<svg"),
    MAGIC("an XML text", 0, "<?xml"),
    MAGIC("a BMP picture", 0, "BM"),
};

static bool fits(const cimage_input *input, const magic *magic) {
    return input->count >= magic->offset + magic->count &&
           memcmp(input->bytes + magic->offset, magic->bytes, magic->count) == 0;
}

// Says which format it is, or why none.
static cimage_status find_format(const cimage_input *input, cimage_format *format) {
    if (input->count == 0) return cimage_fail(input->detail, CIMAGE_TRUNCATED, "the file is empty");
    if (input->count > input->limits->max_bytes) {
        return cimage_fail(input->detail, CIMAGE_TOO_LARGE, "%llu bytes, and the limit is %llu",
                           (unsigned long long)input->count, (unsigned long long)input->limits->max_bytes);
    }
    const bool is_riff = input->count >= 4 && memcmp(input->bytes, "RIFF", 4) == 0;
    for (int f = CIMAGE_FORMAT_JPEG; f <= CIMAGE_FORMAT_WEBP; f++) {
        if (!fits(input, &readable[f]) || (f == CIMAGE_FORMAT_WEBP && !is_riff)) continue;
        *format = (cimage_format)f;
        return CIMAGE_OK;
    }
    const magic *png = &readable[CIMAGE_FORMAT_PNG];
    if ((is_riff && input->count < 12) ||
        (input->count < png->count && memcmp(input->bytes, png->bytes, input->count) == 0) ||
        (input->count == 1 && input->bytes[0] == 0xFF)) {
        return cimage_fail(input->detail, CIMAGE_TRUNCATED, "the file ends after %zu bytes", input->count);
    }
    for (size_t i = 0; i < sizeof unreadable / sizeof *unreadable; i++) {
        if (!fits(input, &unreadable[i])) continue;
        return cimage_fail(input->detail, CIMAGE_UNSUPPORTED, "%s, not JPEG, PNG or WebP", unreadable[i].kind);
    }
    return cimage_fail(input->detail, CIMAGE_UNSUPPORTED, "not a JPEG, PNG or WebP picture");
}

static cimage_status read_format(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    cimage_format format = CIMAGE_FORMAT_UNKNOWN;
    const cimage_status status = find_format(input, &format);
    if (status != CIMAGE_OK) return status;
    info->format = format;
    switch (format) {
        case CIMAGE_FORMAT_JPEG:
            return cimage_read_jpeg(input, bitmap, info);
        case CIMAGE_FORMAT_PNG:
            return cimage_read_png(input, bitmap, info);
        default:
            return cimage_read_webp(input, bitmap, info);
    }
}

static cimage_status read_picture(const cimage_input *input, cimage_bitmap *bitmap, cimage_info *info) {
    info->orientation = 0;
    cimage_status status = read_format(input, bitmap, info);
    if (info->orientation == 0) info->orientation = 1;
    if (status != CIMAGE_OK) return status;

    if (bitmap != NULL && info->orientation > 1) {
        status = cimage_make_upright(bitmap, info->orientation);
        if (status != CIMAGE_OK) {
            cimage_bitmap_destroy(bitmap);
            return cimage_fail(input->detail, status, "no memory to turn the picture upright");
        }
    }
    if (info->orientation >= 5) {
        const uint32_t width = info->width;
        info->width = info->height;
        info->height = width;
    }
    if (input->detail != NULL) input->detail[0] = '\0';  // what was got around is no failure
    return CIMAGE_OK;
}

static cimage_status start(const uint8_t *bytes, size_t count, const cimage_limits *limits, cimage_info *info,
                           char detail[CIMAGE_DETAIL_SIZE]) {
    if (detail != NULL) detail[0] = '\0';
    if (info != NULL) *info = (cimage_info){.orientation = 1};
    if ((bytes == NULL && count > 0) || limits == NULL || info == NULL) {
        return cimage_fail(detail, CIMAGE_INVALID_ARGUMENT, "a null pointer");
    }
    return CIMAGE_OK;
}

cimage_status cimage_probe(const uint8_t *bytes, size_t count, const cimage_limits *limits, cimage_info *info,
                           char detail[CIMAGE_DETAIL_SIZE]) {
    const cimage_status status = start(bytes, count, limits, info, detail);
    if (status != CIMAGE_OK) return status;
    const cimage_input input = {.bytes = bytes, .count = count, .limits = limits, .detail = detail};
    return read_picture(&input, NULL, info);
}

cimage_status cimage_decode(const uint8_t *bytes, size_t count, const cimage_limits *limits, uint32_t sufficient_side,
                            cimage_bitmap *bitmap, cimage_info *info, char detail[CIMAGE_DETAIL_SIZE]) {
    const cimage_status status = start(bytes, count, limits, info, detail);
    if (status != CIMAGE_OK) return status;
    if (bitmap == NULL) return cimage_fail(detail, CIMAGE_INVALID_ARGUMENT, "a null pointer");
    *bitmap = (cimage_bitmap){0};
    const cimage_input input = {
        .bytes = bytes, .count = count, .limits = limits, .sufficient_side = sufficient_side, .detail = detail};
    return read_picture(&input, bitmap, info);
}
