// Lays a picture with transparent parts over a ground on which it shows. What stands on nothing was made for a ground that is not
// in the file: white letters for a dark one, black letters for a light one.
#include "internal.h"

#include <stdlib.h>

enum {
    // Fainter pixels are ground, not something that stands on it.
    FAINT = 64,
    // What differs from its ground by so much shows as well as anything.
    CLEAR = 112,
    // What is as long as this weighs no more than a letter's stroke.
    STROKE = 32,
    // Fewer strokes than this are a panel's rounded corners.
    MIN_STROKES = 32,
};

// In the order of preference: white, as papers and pages are; then what contradicts white most; then between.
static const uint8_t grounds[] = {255, 0, 128, 64, 192};
#define GROUND_COUNT (sizeof grounds / sizeof *grounds)

// A ground is preferred to an earlier one where so much more of what stands on nothing shows, in parts of all of it.
static const uint64_t worthwhile_share = 10;

// How much is seen of what stands on nothing, over each ground.
typedef struct tally {
    uint64_t lost[GROUND_COUNT];
    uint64_t all;
    size_t strokes;
} tally;

// A piece of a row that stands between transparent pixels: how far it is from each ground, weighted by its alpha.
typedef struct stroke {
    uint64_t contrast[GROUND_COUNT];
    uint64_t alpha;
    size_t length;
} stroke;

static uint32_t luminance(const uint8_t *rgba) { return (77u * rgba[0] + 150u * rgba[1] + 29u * rgba[2]) >> 8; }

static void lengthen(stroke *stroke, const uint8_t *rgba) {
    const int light = (int)luminance(rgba);
    for (size_t g = 0; g < GROUND_COUNT; g++) {
        stroke->contrast[g] += (uint64_t)abs(light - grounds[g]) * rgba[3];
    }
    stroke->alpha += rgba[3];
    stroke->length++;
}

static void count(const stroke *stroke, tally *tally) {
    const uint64_t weight = stroke->length < STROKE ? stroke->length : STROKE;
    for (size_t g = 0; g < GROUND_COUNT; g++) {
        const uint64_t contrast = stroke->contrast[g] / stroke->alpha;
        if (contrast < CLEAR) tally->lost[g] += weight * (CLEAR - contrast);
    }
    tally->all += weight * CLEAR;
    tally->strokes++;
}

// What reaches the picture's edge, or over half of it, is a frame or a panel, which is a ground itself.
static void tally_row(const uint8_t *rgba, size_t width, tally *tally) {
    stroke current = {0};
    bool between = false;  // a transparent pixel stands before it
    for (size_t x = 0; x < width; x++, rgba += 4) {
        if (rgba[3] >= FAINT) {
            if (between) lengthen(&current, rgba);
            continue;
        }
        if (current.length > 0 && current.length <= width / 2) count(&current, tally);
        current = (stroke){0};
        between = true;
    }
}

// The ground on which most shows.
static uint8_t choose_ground(const uint8_t *rgba, size_t width, size_t rows) {
    tally tally = {0};
    for (size_t y = 0; y < rows; y++) tally_row(rgba + y * width * 4, width, &tally);
    if (tally.strokes < MIN_STROKES) return grounds[0];
    size_t best = 0;
    for (size_t g = 1; g < GROUND_COUNT; g++) {
        if (tally.lost[g] < tally.lost[best] && tally.lost[best] - tally.lost[g] > tally.all / worthwhile_share) best = g;
    }
    return grounds[best];
}

void cimage_compose(const uint8_t *rgba, uint8_t *rgb, size_t width, size_t rows) {
    const uint32_t ground = choose_ground(rgba, width, rows);
    for (size_t i = 0; i < width * rows; i++, rgba += 4, rgb += 3) {
        const uint32_t alpha = rgba[3];
        const uint32_t below = ground * (255 - alpha) + 127;
        const uint32_t red = (rgba[0] * alpha + below) / 255;
        const uint32_t green = (rgba[1] * alpha + below) / 255;
        const uint32_t blue = (rgba[2] * alpha + below) / 255;
        rgb[0] = (uint8_t)red;
        rgb[1] = (uint8_t)green;
        rgb[2] = (uint8_t)blue;
    }
}
