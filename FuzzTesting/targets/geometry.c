// Resizing, turning, warps, mosaics, tensors, hash and encoding, with any numbers.
#include "fuzz.h"

enum { LONGEST_IN = 96, LONGEST_OUT = 100 };

static cimage_status bend(fuzz_source *source, const cimage_bitmap *in, uint32_t width, uint32_t height,
                          cimage_bitmap *out) {
    cimage_point points[4];
    for (int i = 0; i < 4; i++) points[i] = (cimage_point){fuzz_float(source), fuzz_float(source)};
    const float a = fuzz_float(source), b = fuzz_float(source), c = fuzz_float(source), d = fuzz_float(source);
    const cimage_box boxes[2] = {{points[0].x, points[0].y, a, b}, {points[1].x, points[1].y, c, d}};
    switch (fuzz_number(source, 7)) {
        case 0:
            return cimage_resize(in, width, height, out);
        case 1:
            return cimage_rotate(in, (int)fuzz_number(source, 1000) - 500, out);
        case 2:
            return cimage_warp_quad(in, points, width, height, out);
        case 3:
            return cimage_crop_square(in, points[0], a, b, width, out);
        case 4:
            return cimage_cut_square(in, (int32_t)fuzz_number(source, 400) - 200, (int32_t)fuzz_number(source, 400) - 200,
                                     fuzz_number(source, 300), width, out);
        case 5:
            return cimage_mosaic(in, boxes, 2, out);
        default:
            return cimage_unroll(in, points[0], a, b, c, d, width, height, out);
    }
}

static void convert(const cimage_bitmap *in) {
    const size_t count = (size_t)3 * in->width * in->height;
    float *floats = calloc(count, sizeof *floats);
    if (floats == NULL) return;
    if (cimage_to_planes(in, 1 / 127.5F, -1, true, floats, in->width, in->height) != CIMAGE_OK) abort();
    if (cimage_to_interleaved(in, 1 / 255.0F, 0, floats) != CIMAGE_OK) abort();
    free(floats);
}

static void encode(const cimage_bitmap *in, int quality) {
    uint8_t *bytes = NULL;
    size_t count = 0;
    char detail[CIMAGE_DETAIL_SIZE];
    if (cimage_encode_jpeg(in, quality, &bytes, &count, detail) != CIMAGE_OK) abort();
    cimage_bitmap again;
    cimage_info info;
    if (cimage_decode(bytes, count, &fuzz_limits, 0, &again, &info, detail) != CIMAGE_OK) abort();
    if (again.width != in->width || again.height != in->height || info.truncated) abort();
    cimage_bitmap_destroy(&again);
    cimage_free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    fuzz_source source = {bytes, count};
    const uint32_t in_width = fuzz_number(&source, LONGEST_IN) + 1, in_height = fuzz_number(&source, LONGEST_IN) + 1;
    const uint32_t width = fuzz_number(&source, LONGEST_OUT), height = fuzz_number(&source, LONGEST_OUT);
    const size_t size = (size_t)3 * in_width * in_height;
    uint8_t *pixels = malloc(size);
    if (pixels == NULL) return 0;
    for (size_t i = 0; i < size; i++) pixels[i] = count > 0 ? bytes[i % count] : 0;
    cimage_bitmap in, out;
    if (cimage_bitmap_copy(pixels, size, in_width, in_height, &in) != CIMAGE_OK) abort();
    free(pixels);

    if (bend(&source, &in, width, height, &out) == CIMAGE_OK) {
        fuzz_touch(&out);
        convert(&out);
        (void)cimage_perceptual_hash(&out);
        encode(&out, (int)fuzz_number(&source, 101));
    } else if (out.pixels != NULL) {
        abort();
    }
    cimage_bitmap_destroy(&out);
    cimage_bitmap_destroy(&in);
    return 0;
}
