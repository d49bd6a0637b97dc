// Averages areas: down the columns first, where a compiler can take many bytes of a row at once, then along the few rows left.
#include "average.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace {

// The pixels of the source that one pixel of the target averages, along one side.
struct Span {
    int first;
    int count;
    size_t weights;  // index of the first one's weight
};

struct Axis {
    std::vector<Span> spans;
    std::vector<float> weights;
};

// The spans of `count` target pixels over `length` source pixels from `start` on, without those outside 0…`size`.
Axis axis(int start, int length, int count, int size) {
    Axis axis;
    const double scale = double(length) / count;
    for (int i = 0; i < count; i++) {
        const double low = start + i * scale, high = start + (i + 1) * scale;
        // A pixel that is hardly touched is one that rounding let in.
        constexpr double least = 1e-3;
        const int first = std::max(int(std::floor(low + least)), 0), end = std::min(int(std::ceil(high - least)), size);
        axis.spans.push_back({first, std::max(end - first, 0), axis.weights.size()});
        for (int at = first; at < end; at++) {
            axis.weights.push_back(float((std::min(high, at + 1.0) - std::max(low, double(at))) / scale));
        }
    }
    return axis;
}

// Adds up a span of rows, from column `first` to `end`.
void add_rows(const cv::Mat &from, const Span &span, const float *weights, size_t first, size_t end, float *sums) {
    for (int row = 0; row < span.count; row++) {
        const uint8_t *bytes = from.ptr<uint8_t>(span.first + row);
        const float weight = weights[row];
        if (row == 0) {
            for (size_t i = first; i < end; i++) sums[i] = weight * float(bytes[i]);
        } else {
            for (size_t i = first; i < end; i++) sums[i] += weight * float(bytes[i]);
        }
    }
}

}  // namespace

void cimage::average(const cv::Mat &from, const cv::Rect &part, cv::Mat &to) {
    constexpr size_t channels = CIMAGE_CHANNELS;
    const Axis across = axis(part.x, part.width, to.cols, from.cols);
    const Axis down = axis(part.y, part.height, to.rows, from.rows);
    const auto first = channels * size_t(std::clamp(part.x, 0, from.cols));
    const auto end = channels * size_t(std::clamp(part.x + part.width, 0, from.cols));
    // One float more, as a pixel's three are taken as four.
    std::vector<float> sums(channels * size_t(from.cols) + 1);
    for (int y = 0; y < to.rows; y++) {
        const Span &rows = down.spans[size_t(y)];
        auto *out = to.ptr<uint8_t>(y);
        if (rows.count == 0 || end <= first) {
            std::fill(out, out + channels * size_t(to.cols), uint8_t(0));
            continue;
        }
        add_rows(from, rows, &down.weights[rows.weights], first, end, sums.data());
        for (const Span &columns : across.spans) {
            cv::v_float32x4 mean = cv::v_setzero_f32();
            for (int i = 0; i < columns.count; i++) {
                const cv::v_float32x4 weight = cv::v_setall_f32(across.weights[columns.weights + size_t(i)]);
                mean = cv::v_muladd(cv::v_load(&sums[channels * size_t(columns.first + i)]), weight, mean);
            }
            // Weights add up to 1, so that no mean is beyond a byte.
            const cv::v_int16x8 rounded = cv::v_pack(cv::v_round(mean), cv::v_setzero_s32());
            const uint32_t bytes = cv::v_reinterpret_as_u32(cv::v_pack_u(rounded, rounded)).get0();
            std::memcpy(out, &bytes, channels);
            out += channels;
        }
    }
}
