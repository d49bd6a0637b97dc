// Connected regions of a probability map through OpenCV.
#include "opencv.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

namespace {

constexpr uint64_t most_cells = uint64_t(1) << 26;

using Contour = std::vector<cv::Point>;

// The map with everything outside 0…1 as 0.
cv::Mat cleaned(const float *map, int width, int height) {
    cv::Mat clean(height, width, CV_32F);
    for (int y = 0; y < height; y++) {
        const float *from = map + size_t(y) * size_t(width);
        auto *to = clean.ptr<float>(y);
        for (int x = 0; x < width; x++) to[x] = from[x] >= 0 && from[x] <= 1 ? from[x] : 0;
    }
    return clean;
}

// The outer contour of each connected region, largest first.
std::vector<std::pair<double, Contour>> outer_contours(const cv::Mat &map, float threshold) {
    cv::Mat mask = map > threshold;
    cv::dilate(mask, mask, cv::Mat::ones(2, 2, CV_8U));
    std::vector<Contour> contours;
    std::vector<cv::Vec4i> family;
    // Two levels: regions, also those inside the hole of another, and their holes.
    cv::findContours(mask, contours, family, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE);
    std::vector<std::pair<double, Contour>> outer;
    for (size_t i = 0; i < contours.size(); i++) {
        constexpr int parent = 3;
        if (family[i][parent] < 0) outer.emplace_back(cv::contourArea(contours[i]), std::move(contours[i]));
    }
    std::stable_sort(outer.begin(), outer.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    return outer;
}

// Corners clockwise from the top left: of the two leftmost the upper, then the upper right.
std::array<cv::Point2f, 4> ordered_corners(const cv::RotatedRect &rectangle) {
    std::array<cv::Point2f, 4> p;
    rectangle.points(p.data());
    std::sort(p.begin(), p.end(), [](auto a, auto b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    if (p[0].y > p[1].y) std::swap(p[0], p[1]);
    if (p[2].y > p[3].y) std::swap(p[2], p[3]);
    return {p[0], p[2], p[3], p[1]};
}

float mean_inside(const cv::Mat &map, const std::array<cv::Point2f, 4> &corners) {
    std::array<cv::Point, 4> points;
    for (size_t i = 0; i < 4; i++) points[i] = cv::Point(cvFloor(corners[i].x), cvFloor(corners[i].y));
    cv::Rect box = cv::boundingRect(cv::Mat(4, 1, CV_32SC2, points.data()));
    box &= cv::Rect(0, 0, map.cols, map.rows);
    if (box.empty()) return 0;
    for (cv::Point &point : points) point -= box.tl();
    cv::Mat mask = cv::Mat::zeros(box.size(), CV_8U);
    cv::fillConvexPoly(mask, points.data(), 4, cv::Scalar(1));
    return float(cv::mean(map(box), mask)[0]);
}

struct Found {
    std::vector<cimage_region> regions;
    std::vector<cimage_point> points;
};

Found find(const cv::Mat &map, float threshold, float min_side, size_t max_count) {
    Found found;
    for (const auto &[area, contour] : outer_contours(map, threshold)) {
        if (found.regions.size() == max_count) break;
        const cv::RotatedRect rectangle = cv::minAreaRect(contour);
        if (std::min(rectangle.size.width, rectangle.size.height) < min_side) continue;
        const auto corners = ordered_corners(rectangle);
        cimage_region region{};
        for (size_t i = 0; i < 4; i++) region.corners[i] = {corners[i].x, corners[i].y};
        region.score = mean_inside(map, corners);
        region.area = float(area);
        region.contour_start = uint32_t(found.points.size());
        region.contour_count = uint32_t(contour.size());
        for (const cv::Point &point : contour) found.points.push_back({float(point.x), float(point.y)});
        found.regions.push_back(region);
    }
    return found;
}

// A copy that `free` takes back.
template <typename Item>
Item *copied(const std::vector<Item> &items) {
    if (items.empty()) return nullptr;
    void *memory = std::malloc(items.size() * sizeof(Item));
    if (memory == nullptr) throw std::bad_alloc();
    std::memcpy(memory, items.data(), items.size() * sizeof(Item));
    return static_cast<Item *>(memory);
}

}  // namespace

cimage_status cimage_find_regions(const float *map, uint32_t width, uint32_t height, float threshold, float min_side,
                                  size_t max_count, cimage_regions *out) {
    if (out == nullptr) return CIMAGE_INVALID_ARGUMENT;
    *out = cimage_regions{};
    const bool makes_sense = map != nullptr && width > 0 && height > 0 && width <= cimage::longest_side &&
                             height <= cimage::longest_side && uint64_t(width) * height <= most_cells;
    if (!makes_sense) return CIMAGE_INVALID_ARGUMENT;
    return cimage::caught([&] {
        const Found found = find(cleaned(map, int(width), int(height)), threshold, min_side, max_count);
        cimage_regions regions = {copied(found.regions), found.regions.size(), nullptr, found.points.size()};
        try {
            regions.points = copied(found.points);
        } catch (...) {
            cimage_regions_destroy(&regions);
            throw;
        }
        *out = regions;
        return CIMAGE_OK;
    });
}

void cimage_regions_destroy(cimage_regions *regions) {
    if (regions == nullptr) return;
    std::free(regions->items);
    std::free(regions->points);
    *regions = cimage_regions{};
}
