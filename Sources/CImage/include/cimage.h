/// CImage: bytes of a JPEG, PNG or WebP to 8-bit RGB pixels within limits, pixels to JPEG, and image geometry.
///
/// Every function is thread-safe: there is no global state. Nothing here longjmps or throws out. A function that can
/// fail returns a `cimage_status` and writes one line of detail for the operator into `detail`.
#ifndef CIMAGE_H
#define CIMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Room for a failure's detail, its closing NUL included.
#define CIMAGE_DETAIL_SIZE 160

typedef enum cimage_status {
    CIMAGE_OK = 0,
    /// Not JPEG, PNG or WebP, or a kind of these that is not read (an animation).
    CIMAGE_UNSUPPORTED,
    /// Ends before a picture can be shown.
    CIMAGE_TRUNCATED,
    /// Damaged: no picture can be made of it.
    CIMAGE_CORRUPT,
    /// Beyond one of the limits. Found before memory is taken for pixels.
    CIMAGE_TOO_LARGE,
    CIMAGE_OUT_OF_MEMORY,
    /// The caller's fault: an empty size, a degenerate quad, a null pointer.
    CIMAGE_INVALID_ARGUMENT,
} cimage_status;

typedef enum cimage_format {
    CIMAGE_FORMAT_UNKNOWN = 0,
    CIMAGE_FORMAT_JPEG,
    CIMAGE_FORMAT_PNG,
    CIMAGE_FORMAT_WEBP,
} cimage_format;

/// What one picture may cost.
typedef struct cimage_limits {
    uint64_t max_bytes;   ///< bytes in the file
    uint32_t max_side;    ///< pixels of the longer side
    uint64_t max_pixels;  ///< pixels that are decoded (a JPEG that is scaled down counts as scaled)
    uint32_t max_scans;   ///< scans of a progressive JPEG
} cimage_limits;

/// A moment of a camera's own clock, without a zone. All zero where there is none.
typedef struct cimage_clock {
    uint16_t year;
    uint8_t month;
    uint8_t day;
    uint8_t hour;
    uint8_t minute;
    uint8_t second;
} cimage_clock;

/// What the header says. Width and height are those of the upright picture, before any scaling.
typedef struct cimage_info {
    cimage_format format;
    uint32_t width;
    uint32_t height;
    uint8_t orientation;  ///< of EXIF, or of XMP where EXIF tells none, 1…8; 1 where there is none
    bool truncated;       ///< set by decode: only a part of the picture could be read, the rest is grey
    cimage_clock taken;   ///< EXIF DateTimeOriginal
} cimage_info;

/// 8-bit RGB pixels, rows top to bottom without gaps: `3 * width * height` bytes.
typedef struct cimage_bitmap {
    uint8_t *pixels;
    uint32_t width;
    uint32_t height;
} cimage_bitmap;

/// Makes a bitmap of pixels that stay the caller's. `count` must be `3 * width * height`.
cimage_status cimage_bitmap_copy(const uint8_t *pixels, size_t count, uint32_t width, uint32_t height,
                                 cimage_bitmap *out);

/// Frees the pixels and empties the bitmap. Harmless on an empty bitmap.
void cimage_bitmap_destroy(cimage_bitmap *bitmap);

/// Reads the header alone, within the limits of bytes and side; those of pixels and scans need decoding.
cimage_status cimage_probe(const uint8_t *bytes, size_t count, const cimage_limits *limits, cimage_info *info,
                           char detail[CIMAGE_DETAIL_SIZE]);

/// Decodes to upright RGB: EXIF or XMP orientation applied, CMYK, YCCK, grey, palette and 16-bit converted, ICC profiles
/// ignored. What is transparent is laid over white, or over black or a grey where what stands on it shows better. A JPEG may come scaled down by libjpeg (1/2, 1/4, 1/8) as long as its longer side stays at least
/// `sufficient_side`; 0 asks for full size. On success the caller owns `bitmap`.
cimage_status cimage_decode(const uint8_t *bytes, size_t count, const cimage_limits *limits, uint32_t sufficient_side,
                            cimage_bitmap *bitmap, cimage_info *info, char detail[CIMAGE_DETAIL_SIZE]);

/// Encodes as baseline JPEG, 4:2:0. The caller frees `*out` with `cimage_free`.
cimage_status cimage_encode_jpeg(const cimage_bitmap *bitmap, int quality, uint8_t **out, size_t *out_count,
                                 char detail[CIMAGE_DETAIL_SIZE]);
void cimage_free(void *memory);

// MARK: Geometry

/// A place in a picture. Unless said otherwise, (0, 0) is the centre of the first pixel.
typedef struct cimage_point {
    float x;
    float y;
} cimage_point;

/// Resizes; area averaging when it shrinks, bilinear when it grows. The caller owns `out`.
cimage_status cimage_resize(const cimage_bitmap *in, uint32_t width, uint32_t height, cimage_bitmap *out);

/// Cuts the square of `side` × `side` pixels (1…4096) that begins with pixel (`left`, `top`), outside black, and resizes it as
/// `cimage_resize` does. The caller owns `out`.
cimage_status cimage_cut_square(const cimage_bitmap *in, int32_t left, int32_t top, uint32_t side, uint32_t size,
                                cimage_bitmap *out);

/// Turns by quarter turns clockwise (0…3). The caller owns `out`.
cimage_status cimage_rotate(const cimage_bitmap *in, int quarter_turns, cimage_bitmap *out);

/// Warps the quad (clockwise from its top left) to a `width` × `height` picture by perspective; outside repeats the border.
/// Corners are measured from the picture's edge (a whole picture's are (0, 0), (width, 0), (width, height), (0, height)), so
/// that a whole picture's quad changes nothing and a turned one turns it. A quad that is not convex is refused.
/// Area-averages when it shrinks by more than 1.6.
cimage_status cimage_warp_quad(const cimage_bitmap *in, const cimage_point quad[4], uint32_t width, uint32_t height,
                               cimage_bitmap *out);

/// Cuts a square of `side` picture pixels about `centre`, turned by `angle` radians, to `size` × `size` pixels; outside is
/// black. For output pixel (u, v) with s = side / size and d = (u, v) − size/2:
/// x = centre.x + s (dx cos angle − dy sin angle), y = centre.y + s (dx sin angle + dy cos angle).
/// Area-averages when it shrinks by more than 2.
cimage_status cimage_crop_square(const cimage_bitmap *in, cimage_point centre, float side, float angle, uint32_t size,
                                 cimage_bitmap *out);

/// Unrolls a band of a circle to a `width` × `height` picture: column 0 is `start` radians (0 = right, growing clockwise on
/// the screen), the last column `start + sweep`; row 0 is `outer` pixels from the centre, the last row `inner`. With
/// `outer < inner` and a negative sweep the same call reads text that stands on the inside. Outside repeats the border.
cimage_status cimage_unroll(const cimage_bitmap *in, cimage_point centre, float outer, float inner, float start,
                            float sweep, uint32_t width, uint32_t height, cimage_bitmap *out);

/// Writes pixels as floats `value * scale + offset` into the top left of planes [3][plane_height][plane_width], in BGR order if
/// `bgr`, RGB otherwise. What lies beyond the bitmap is left as it is.
cimage_status cimage_to_planes(const cimage_bitmap *in, float scale, float offset, bool bgr, float *planes,
                               uint32_t plane_width, uint32_t plane_height);

/// Writes pixels as interleaved RGB floats `value * scale + offset`: [height][width][3].
cimage_status cimage_to_interleaved(const cimage_bitmap *in, float scale, float offset, float *out);

/// A region of a probability map.
typedef struct cimage_region {
    cimage_point corners[4];  ///< minimum-area rectangle, clockwise from its top left (the upper of the two leftmost)
    float score;              ///< mean probability inside the rectangle
    float area;               ///< area of the contour, in map pixels
    uint32_t contour_start;   ///< its contour: `contour_count` points from here on
    uint32_t contour_count;
} cimage_region;

typedef struct cimage_regions {
    cimage_region *items;
    size_t count;
    cimage_point *points;  ///< the contours of all regions, one after the other
    size_t point_count;
} cimage_regions;

/// Finds the connected regions where `map` (height × width, 0…1; anything else counts as 0) exceeds `threshold`, after a 2×2
/// dilation, largest first. A hole belongs to no region; what lies inside it may be one. Regions whose rectangle's shorter
/// side is under `min_side` are dropped; at most `max_count` (the largest) are kept.
cimage_status cimage_find_regions(const float *map, uint32_t width, uint32_t height, float threshold, float min_side,
                                  size_t max_count, cimage_regions *out);
void cimage_regions_destroy(cimage_regions *regions);

/// An upright rectangle in pixels; what lies outside the picture is left out.
typedef struct cimage_box {
    double x, y, width, height;
} cimage_box;

/// Copies a picture with the boxes coarsened until nothing in them can be recognised. The caller owns `out`.
cimage_status cimage_mosaic(const cimage_bitmap *in, const cimage_box *boxes, size_t count, cimage_bitmap *out);

/// 64-bit perceptual hash (DCT of the 32×32 grey picture, the 8×8 lowest frequencies against their median).
uint64_t cimage_perceptual_hash(const cimage_bitmap *in);

#ifdef __cplusplus
}
#endif
#endif
