internal import CImage
import Observation

extension Bitmap {
    /// Area-averages when it shrinks, interpolates when it grows.
    func resized(width: Int, height: Int) throws(ImageGeometryError) -> Bitmap {
        unsafe try mapped { unsafe cimage_resize($0, UInt32(clamping: width), UInt32(clamping: height), $1) }
    }

    /// The square of `side` pixels (1…4096) that begins with pixel (`left`, `top`), as `size` × `size` pixels; outside is black.
    /// Area-averages when it shrinks, interpolates when it grows.
    func square(left: Int, top: Int, side: Int, size: Int) throws(ImageGeometryError) -> Bitmap {
        unsafe try mapped {
            unsafe cimage_cut_square(
                $0, Int32(clamping: left), Int32(clamping: top), UInt32(clamping: side), UInt32(clamping: size), $1)
        }
    }

    /// Turned clockwise by quarter turns.
    func rotated(quarterTurns: Int) throws(ImageGeometryError) -> Bitmap {
        unsafe try mapped { unsafe cimage_rotate($0, Int32(clamping: quarterTurns), $1) }
    }

    /// The quad's content by perspective, as `width` × `height` pixels; outside repeats the border.
    func warped(_ quad: Quad, width: Int, height: Int) throws(ImageGeometryError) -> Bitmap {
        let corners = quad.corners.map { cimage_point(x: Float($0.x), y: Float($0.y)) }
        return unsafe try mapped {
            unsafe cimage_warp_quad($0, corners, UInt32(clamping: width), UInt32(clamping: height), $1)
        }
    }

    /// A square about `centre`, turned by `angle` radians, as `size` × `size` pixels; outside is black.
    func square(
        centre: Point, side: Double, angle: Double = 0, size: Int
    ) throws(ImageGeometryError) -> Bitmap {
        let centre = cimage_point(x: Float(centre.x), y: Float(centre.y))
        return unsafe try mapped {
            unsafe cimage_crop_square($0, centre, Float(side), Float(angle), UInt32(clamping: size), $1)
        }
    }

    /// A band of a circle, unrolled; see `cimage_unroll`.
    func unrolled(
        centre: Point, outer: Double, inner: Double, start: Double, sweep: Double, width: Int, height: Int
    ) throws(ImageGeometryError) -> Bitmap {
        let centre = cimage_point(x: Float(centre.x), y: Float(centre.y))
        return unsafe try mapped {
            unsafe cimage_unroll(
                $0, centre, Float(outer), Float(inner), Float(start), Float(sweep), UInt32(clamping: width),
                UInt32(clamping: height), $1)
        }
    }

    /// A copy with the boxes coarsened until nothing in them can be recognised.
    func mosaic(_ boxes: [Box]) throws(ImageGeometryError) -> Bitmap {
        let boxes = boxes.map { cimage_box(x: $0.x, y: $0.y, width: $0.width, height: $0.height) }
        return unsafe try mapped { unsafe cimage_mosaic($0, boxes, boxes.count, $1) }
    }

    /// 64-bit perceptual hash, 16 hexadecimal digits.
    var perceptualHash: String {
        let digits = unsafe String(read { unsafe cimage_perceptual_hash($0) }, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
