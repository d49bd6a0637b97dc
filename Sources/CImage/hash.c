// Perceptual hash: the same picture resized or compressed again differs in a few of 64 bits.
#include "internal.h"

#include <math.h>
#include <stdlib.h>

enum { SIDE = 32, KEPT = 8 };

static const double pi = 3.14159265358979323846;

static int compare(const void *a, const void *b) {
    const double first = *(const double *)a, second = *(const double *)b;
    return (first > second) - (first < second);
}

// The KEPT lowest frequencies of each of SIDE rows of `in`; `out` is transposed, so that twice gives both ways.
static void transform(const double *in, int rows, double *out) {
    for (int y = 0; y < rows; y++) {
        for (int f = 0; f < KEPT; f++) {
            double sum = 0;
            for (int x = 0; x < SIDE; x++) sum += in[y * SIDE + x] * cos(pi * f * (2 * x + 1) / (2 * SIDE));
            out[f * rows + y] = sum;
        }
    }
}

uint64_t cimage_perceptual_hash(const cimage_bitmap *in) {
    cimage_bitmap small;
    if (cimage_resize(in, SIDE, SIDE, &small) != CIMAGE_OK) return 0;
    double grey[SIDE * SIDE], columns[KEPT * SIDE], frequencies[KEPT * KEPT], sorted[KEPT * KEPT];
    for (int i = 0; i < SIDE * SIDE; i++) {
        const uint8_t *p = small.pixels + (size_t)i * CIMAGE_CHANNELS;
        grey[i] = (299 * p[0] + 587 * p[1] + 114 * p[2]) / 1000.0;
    }
    cimage_bitmap_destroy(&small);
    transform(grey, SIDE, columns);
    transform(columns, KEPT, frequencies);
    for (int i = 0; i < KEPT * KEPT; i++) sorted[i] = frequencies[i];
    qsort(sorted, KEPT * KEPT, sizeof *sorted, compare);
    const double median = (sorted[KEPT * KEPT / 2 - 1] + sorted[KEPT * KEPT / 2]) / 2;
    uint64_t hash = 0;
    for (int i = 0; i < KEPT * KEPT; i++) hash = hash << 1 | (frequencies[i] > median ? 1U : 0U);
    return hash;
}
