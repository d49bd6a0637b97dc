// Resizing and turning.
#include "average.hpp"

#include <algorithm>

cimage_status cimage_resize(const cimage_bitmap *in, uint32_t width, uint32_t height, cimage_bitmap *out) {
    return cimage::make(in, width, height, out, [](const cv::Mat &from, cv::Mat &to) {
        if (from.size() == to.size()) {
            from.copyTo(to);
            return;
        }
        // Where one side shrinks and the other grows, shrinking goes first.
        const cv::Rect whole(0, 0, from.cols, from.rows);
        const cv::Size shrunk(std::min(from.cols, to.cols), std::min(from.rows, to.rows));
        if (shrunk == to.size()) {
            cimage::average(from, whole, to);
        } else if (shrunk == from.size()) {
            cv::resize(from, to, to.size(), 0, 0, cv::INTER_LINEAR);
        } else {
            cv::Mat between(shrunk, from.type());
            cimage::average(from, whole, between);
            cv::resize(between, to, to.size(), 0, 0, cv::INTER_LINEAR);
        }
    });
}

cimage_status cimage_cut_square(const cimage_bitmap *in, int32_t left, int32_t top, uint32_t side, uint32_t size,
                                cimage_bitmap *out) {
    if (out != nullptr) *out = cimage_bitmap{};
    constexpr int32_t farthest = 1000000;
    constexpr uint32_t longest_cut = 4096;
    const auto is_near = [](int32_t place) { return place >= -farthest && place <= farthest; };
    if (side == 0 || side > longest_cut || !is_near(left) || !is_near(top)) return CIMAGE_INVALID_ARGUMENT;
    return cimage::make(in, size, size, out, [=](const cv::Mat &from, cv::Mat &to) {
        const cv::Rect square(left, top, static_cast<int>(side), static_cast<int>(side));
        if (side >= size) {
            cimage::average(from, square, to);
            return;
        }
        const cv::Rect inside = square & cv::Rect(0, 0, from.cols, from.rows);
        if (inside.empty()) {
            to.setTo(cv::Scalar::all(0));
            return;
        }
        cv::Mat cut = from(inside);
        if (inside != square) {
            cv::Mat padded;
            cv::copyMakeBorder(cut, padded, inside.y - square.y, square.br().y - inside.br().y, inside.x - square.x,
                               square.br().x - inside.br().x, cv::BORDER_CONSTANT | cv::BORDER_ISOLATED);
            cut = padded;
        }
        cv::resize(cut, to, to.size(), 0, 0, cv::INTER_LINEAR);
    });
}

cimage_status cimage_rotate(const cimage_bitmap *in, int quarter_turns, cimage_bitmap *out) {
    if (in == nullptr) return CIMAGE_INVALID_ARGUMENT;
    const int turns = ((quarter_turns % 4) + 4) % 4;
    const bool lies = turns % 2 == 1;
    return cimage::make(in, lies ? in->height : in->width, lies ? in->width : in->height, out,
                        [turns](const cv::Mat &from, cv::Mat &to) {
                            switch (turns) {
                                case 1:
                                    cv::rotate(from, to, cv::ROTATE_90_CLOCKWISE);
                                    break;
                                case 2:
                                    cv::rotate(from, to, cv::ROTATE_180);
                                    break;
                                case 3:
                                    cv::rotate(from, to, cv::ROTATE_90_COUNTERCLOCKWISE);
                                    break;
                                default:
                                    from.copyTo(to);
                                    break;
                            }
                        });
}

cimage_status cimage_make_upright(cimage_bitmap *bitmap, uint8_t orientation) {
    constexpr int both = -1, up_down = 0, left_right = 1;
    return cimage::caught([&] {
        cv::Mat stored = cimage::view(*bitmap);
        switch (orientation) {
            case 2:
                cv::flip(stored, stored, left_right);
                return CIMAGE_OK;
            case 3:
                cv::flip(stored, stored, both);
                return CIMAGE_OK;
            case 4:
                cv::flip(stored, stored, up_down);
                return CIMAGE_OK;
            default:
                break;
        }
        cimage_bitmap turned;
        const cimage_status status = cimage_bitmap_make(&turned, bitmap->height, bitmap->width);
        if (status != CIMAGE_OK) return status;
        cv::Mat upright = cimage::view(turned);
        // A transposed picture is orientation 5; the others are flips of it.
        cv::transpose(stored, upright);
        if (orientation == 6) cv::flip(upright, upright, left_right);
        if (orientation == 7) cv::flip(upright, upright, both);
        if (orientation == 8) cv::flip(upright, upright, up_down);
        cimage_bitmap_destroy(bitmap);
        *bitmap = turned;
        return CIMAGE_OK;
    });
}
