// How CImage calls OpenCV: on one thread, over its own memory, and with no exception let out.
#ifndef CIMAGE_OPENCV_HPP
#define CIMAGE_OPENCV_HPP

#include "internal.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>
#pragma GCC diagnostic pop

#include <new>

namespace cimage {

// The pixels of a bitmap as a matrix. It does not own them.
inline cv::Mat view(const cimage_bitmap &bitmap) {
    return cv::Mat(static_cast<int>(bitmap.height), static_cast<int>(bitmap.width), CV_8UC3, bitmap.pixels);
}

// OpenCV's warps take sides below this.
constexpr uint32_t longest_side = 32766;

inline bool is_usable(const cimage_bitmap *bitmap) {
    return cimage_bitmap_is_valid(bitmap) && bitmap->width <= longest_side && bitmap->height <= longest_side;
}

// Runs OpenCV code that gives a status; what it throws becomes one.
template <typename Body>
cimage_status caught(Body body) {
    try {
        static const bool alone = (cv::setNumThreads(1), true);
        (void)alone;
        return body();
    } catch (const std::bad_alloc &) {
        return CIMAGE_OUT_OF_MEMORY;
    } catch (const cv::Exception &error) {
        return error.code == cv::Error::StsNoMem ? CIMAGE_OUT_OF_MEMORY : CIMAGE_INVALID_ARGUMENT;
    } catch (...) {
        return CIMAGE_INVALID_ARGUMENT;
    }
}

// Makes `out` and lets `draw` fill its matrix; on failure `out` is empty.
template <typename Draw>
cimage_status make(const cimage_bitmap *in, uint32_t width, uint32_t height, cimage_bitmap *out, Draw draw) {
    if (out == nullptr) return CIMAGE_INVALID_ARGUMENT;
    *out = cimage_bitmap{};
    if (!is_usable(in) || width > longest_side || height > longest_side) return CIMAGE_INVALID_ARGUMENT;
    cimage_status status = cimage_bitmap_make(out, width, height);
    if (status != CIMAGE_OK) return status;
    status = caught([&] {
        cv::Mat target = view(*out);
        draw(view(*in), target);
        // A matrix of another size or type would have moved off to memory of its own.
        return target.data == out->pixels ? CIMAGE_OK : CIMAGE_INVALID_ARGUMENT;
    });
    if (status != CIMAGE_OK) cimage_bitmap_destroy(out);
    return status;
}

}  // namespace cimage

#endif
