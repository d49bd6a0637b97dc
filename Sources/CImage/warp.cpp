// Warps through OpenCV. One that shrinks is drawn at a multiple of its size and averaged down; where it shrinks much, from a
// picture that was averaged down first.
//
// Places are those of pixel centres, so that pixel (0, 0) covers −0.5…0.5 both ways. Only a quad's corners are measured from
// the picture's edge.
#include "opencv.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

// Source pixels an output pixel spans, along and across.
struct Shrink {
    double x;
    double y;
};

// How a warp is drawn.
struct Plan {
    int before = 1;  // factor by which the source is averaged down first
    int x = 1;       // factor by which the drawing is larger than the output
    int y = 1;
};

// What a warp may cost at most, whatever numbers it is called with.
constexpr int largest_factor = 8, largest_before = 64;
constexpr int64_t most_drawn = int64_t(1) << 24;

// Up to 4 the drawing at twice the size does it alone, which keeps most detail.
Plan plan(Shrink shrink, double threshold) {
    Plan plan;
    const double least = std::min(shrink.x, shrink.y);
    if (least > 4) plan.before = static_cast<int>(std::min(std::floor(least / 2), double(largest_before)));
    const auto factor = [&](double ratio) {
        if (!(ratio > threshold)) return 1;
        return static_cast<int>(std::clamp(std::ceil(ratio / plan.before / 2), 2.0, double(largest_factor)));
    };
    plan.x = factor(shrink.x);
    plan.y = factor(shrink.y);
    return plan;
}

// The source of a warp: a part of the picture, averaged down.
struct Source {
    cv::Mat pixels;
    // A place p of the picture is at (p + 0.5 − origin) / factor − 0.5 of `pixels`.
    double factor = 1;
    cv::Point2d origin;
};

// Takes the part of `picture` that the places within `bounds` need.
Source reduced(const cv::Mat &picture, const cv::Rect2d &bounds, int factor, cv::BorderTypes border) {
    Source source;
    source.pixels = picture;
    if (factor <= 1) return source;
    const double margin = 2.0 * factor;
    const auto low = [&](double value, int size) {
        return static_cast<int>(std::clamp(std::floor(value - margin), 0.0, double(size - 1)));
    };
    const auto high = [&](double value, int size) {
        return static_cast<int>(std::clamp(std::ceil(value + margin), 1.0, double(size)));
    };
    const int left = low(bounds.x, picture.cols), top = low(bounds.y, picture.rows);
    const int right = std::max(high(bounds.x + bounds.width, picture.cols), left + 1);
    const int bottom = std::max(high(bounds.y + bounds.height, picture.rows), top + 1);
    cv::Mat part = picture(cv::Rect(left, top, right - left, bottom - top));
    const int columns = (part.cols + factor - 1) / factor, rows = (part.rows + factor - 1) / factor;
    if (columns * factor != part.cols || rows * factor != part.rows) {
        cv::Mat padded;
        cv::copyMakeBorder(part, padded, 0, rows * factor - part.rows, 0, columns * factor - part.cols,
                           border | cv::BORDER_ISOLATED);
        part = padded;
    }
    source.pixels = cv::Mat();
    cv::resize(part, source.pixels, cv::Size(columns, rows), 0, 0, cv::INTER_AREA);
    source.factor = factor;
    source.origin = cv::Point2d(left, top);
    return source;
}

// Places of the picture → places of the source.
cv::Matx33d into(const Source &source) {
    const double f = source.factor;
    return {1 / f, 0, (0.5 - source.origin.x) / f - 0.5, 0, 1 / f, (0.5 - source.origin.y) / f - 0.5, 0, 0, 1};
}

// Places of the drawing → places of the output.
cv::Matx33d out_of(const Plan &plan) {
    const double x = plan.x, y = plan.y;
    return {1 / x, 0, 0.5 / x - 0.5, 0, 1 / y, 0.5 / y - 0.5, 0, 0, 1};
}

// Distances from the edge → places of pixel centres.
cv::Matx33d edge_to_centre() { return {1, 0, -0.5, 0, 1, -0.5, 0, 0, 1}; }

// Calls `draw` with a drawing of the plan's size and averages it down into `to`.
template <typename Draw>
void drawn(const Plan &plan, cv::Mat &to, Draw draw) {
    if (plan.x == 1 && plan.y == 1) {
        draw(to);
        return;
    }
    cv::Mat drawing(to.rows * plan.y, to.cols * plan.x, CV_8UC3);
    draw(drawing);
    cv::resize(drawing, to, to.size(), 0, 0, cv::INTER_AREA);
}

// The plan's drawing must stay within OpenCV's sides, and within what it may cost.
Plan fitted(Plan plan, const cv::Mat &to) {
    const int longest = static_cast<int>(cimage::longest_side);
    plan.x = std::max(1, std::min(plan.x, longest / to.cols));
    plan.y = std::max(1, std::min(plan.y, longest / to.rows));
    const int64_t pixels = int64_t(to.cols) * to.rows;
    while (plan.x * plan.y > 1 && pixels * plan.x * plan.y > most_drawn) (plan.x > plan.y ? plan.x : plan.y) -= 1;
    return plan;
}

double distance(cimage_point a, cimage_point b) { return std::hypot(double(a.x) - b.x, double(a.y) - b.y); }

// Places beyond this are as good as outside, and would overflow OpenCV's fixed-point numbers.
constexpr float farthest = 1e6F;

bool is_near(cimage_point point) { return std::abs(point.x) <= farthest && std::abs(point.y) <= farthest; }

// Twice the signed area of the corner at b.
double turn(cimage_point a, cimage_point b, cimage_point c) {
    return (double(b.x) - a.x) * (double(c.y) - b.y) - (double(b.y) - a.y) * (double(c.x) - b.x);
}

// A perspective exists where the quad is strictly convex.
bool is_convex(const cimage_point quad[4]) {
    int clockwise = 0, counter = 0;
    for (int i = 0; i < 4; i++) {
        const double bend = turn(quad[i], quad[(i + 1) % 4], quad[(i + 2) % 4]);
        clockwise += bend > 1e-3;
        counter += bend < -1e-3;
    }
    return clockwise == 4 || counter == 4;
}

}  // namespace

cimage_status cimage_warp_quad(const cimage_bitmap *in, const cimage_point quad[4], uint32_t width, uint32_t height,
                               cimage_bitmap *out) {
    if (out != nullptr) *out = cimage_bitmap{};
    if (quad == nullptr || !std::all_of(quad, quad + 4, is_near) || !is_convex(quad)) return CIMAGE_INVALID_ARGUMENT;
    return cimage::make(in, width, height, out, [quad](const cv::Mat &from, cv::Mat &to) {
        const Shrink shrink = {std::max(distance(quad[0], quad[1]), distance(quad[3], quad[2])) / to.cols,
                               std::max(distance(quad[0], quad[3]), distance(quad[1], quad[2])) / to.rows};
        const Plan plan = fitted(::plan(shrink, 1.6), to);
        std::array<cv::Point2f, 4> corners,
            targets = {cv::Point2f(0, 0), cv::Point2f(float(to.cols), 0), cv::Point2f(float(to.cols), float(to.rows)),
                       cv::Point2f(0, float(to.rows))};
        double left = quad[0].x, right = left, top = quad[0].y, bottom = top;
        for (size_t i = 0; i < 4; i++) {
            corners[i] = cv::Point2f(quad[i].x, quad[i].y);
            left = std::min(left, double(quad[i].x)), right = std::max(right, double(quad[i].x));
            top = std::min(top, double(quad[i].y)), bottom = std::max(bottom, double(quad[i].y));
        }
        const cv::Matx33d edges = cv::getPerspectiveTransform(targets.data(), corners.data());
        const cv::Matx33d perspective = edge_to_centre() * edges * edge_to_centre().inv();
        const Source source =
            reduced(from, cv::Rect2d(left, top, right - left, bottom - top), plan.before, cv::BORDER_REPLICATE);
        drawn(plan, to, [&](cv::Mat &drawing) {
            cv::warpPerspective(source.pixels, drawing, into(source) * perspective * out_of(plan), drawing.size(),
                                cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        });
    });
}

cimage_status cimage_crop_square(const cimage_bitmap *in, cimage_point centre, float side, float angle, uint32_t size,
                                 cimage_bitmap *out) {
    if (out != nullptr) *out = cimage_bitmap{};
    if (!is_near(centre) || !(side > 0) || side > farthest || !std::isfinite(angle)) return CIMAGE_INVALID_ARGUMENT;
    return cimage::make(in, size, size, out, [=](const cv::Mat &from, cv::Mat &to) {
        const double s = double(side) / to.cols, half = to.cols / 2.0;
        const double c = s * std::cos(double(angle)), d = s * std::sin(double(angle));
        const cv::Matx33d affine = {c, -d, centre.x - half * (c - d), d, c, centre.y - half * (d + c), 0, 0, 1};
        const Plan plan = fitted(::plan({s, s}, 2), to);
        const double reach = (std::abs(c) + std::abs(d)) * half;
        const Source source = reduced(from, cv::Rect2d(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach),
                                      plan.before, cv::BORDER_CONSTANT);
        drawn(plan, to, [&](cv::Mat &drawing) {
            const cv::Matx33d whole = into(source) * affine * out_of(plan);
            cv::warpAffine(source.pixels, drawing, whole.get_minor<2, 3>(0, 0), drawing.size(),
                           cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
        });
    });
}

cimage_status cimage_unroll(const cimage_bitmap *in, cimage_point centre, float outer, float inner, float start,
                            float sweep, uint32_t width, uint32_t height, cimage_bitmap *out) {
    if (out != nullptr) *out = cimage_bitmap{};
    const bool makes_sense = is_near(centre) && outer >= 0 && inner >= 0 && outer <= farthest && inner <= farthest &&
                             outer != inner && std::isfinite(start) && std::abs(sweep) <= 100 && sweep != 0;
    if (!makes_sense) return CIMAGE_INVALID_ARGUMENT;
    return cimage::make(in, width, height, out, [=](const cv::Mat &from, cv::Mat &to) {
        const double reach = std::max(outer, inner), depth = double(inner) - outer;
        const Shrink shrink = {reach * std::abs(double(sweep)) / to.cols, std::abs(depth) / to.rows};
        const Plan plan = fitted(::plan(shrink, 1.6), to);
        const Source source = reduced(from, cv::Rect2d(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach),
                                      plan.before, cv::BORDER_REPLICATE);
        const cv::Matx33d place = into(source), step = out_of(plan);
        drawn(plan, to, [&](cv::Mat &drawing) {
            std::vector<cv::Point2d> directions(static_cast<size_t>(drawing.cols));
            for (size_t u = 0; u < directions.size(); u++) {
                const double column = double(u) * step(0, 0) + step(0, 2);
                const double angle = start + double(sweep) * column / std::max(1, to.cols - 1);
                directions[u] = cv::Point2d(std::cos(angle), std::sin(angle));
            }
            cv::Mat places(drawing.size(), CV_32FC2);
            for (int v = 0; v < drawing.rows; v++) {
                const double radius = outer + depth * (v * step(1, 1) + step(1, 2)) / std::max(1, to.rows - 1);
                auto *row = places.ptr<cv::Point2f>(v);
                for (size_t u = 0; u < directions.size(); u++) {
                    const cv::Point2d p = cv::Point2d(centre.x, centre.y) + radius * directions[u];
                    row[u] =
                        cv::Point2f(float(p.x * place(0, 0) + place(0, 2)), float(p.y * place(1, 1) + place(1, 2)));
                }
            }
            cv::remap(source.pixels, drawing, places, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        });
    });
}
