// Pixels to the floats that models take.
#include "internal.h"

cimage_status cimage_to_planes(const cimage_bitmap *in, float scale, float offset, bool bgr, float *planes,
                               uint32_t plane_width, uint32_t plane_height) {
    if (!cimage_bitmap_is_valid(in) || planes == NULL || plane_width < in->width || plane_height < in->height) {
        return CIMAGE_INVALID_ARGUMENT;
    }
    const size_t plane = (size_t)plane_width * plane_height;
    for (uint32_t y = 0; y < in->height; y++) {
        const uint8_t *row = in->pixels + (size_t)y * in->width * CIMAGE_CHANNELS;
        float *red = planes + (size_t)y * plane_width + (bgr ? 2 * plane : 0);
        float *green = planes + (size_t)y * plane_width + plane;
        float *blue = planes + (size_t)y * plane_width + (bgr ? 0 : 2 * plane);
        for (uint32_t x = 0; x < in->width; x++) {
            red[x] = (float)row[3 * x] * scale + offset;
            green[x] = (float)row[3 * x + 1] * scale + offset;
            blue[x] = (float)row[3 * x + 2] * scale + offset;
        }
    }
    return CIMAGE_OK;
}

cimage_status cimage_to_interleaved(const cimage_bitmap *in, float scale, float offset, float *out) {
    if (!cimage_bitmap_is_valid(in) || out == NULL) return CIMAGE_INVALID_ARGUMENT;
    const size_t count = (size_t)in->width * in->height * CIMAGE_CHANNELS;
    for (size_t i = 0; i < count; i++) out[i] = (float)in->pixels[i] * scale + offset;
    return CIMAGE_OK;
}
