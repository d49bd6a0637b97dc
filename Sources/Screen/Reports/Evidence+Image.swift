internal import Observation

extension Evidence {
    /// The image in which the sign stands; nil for a field of the post.
    var image: PathText? {
        switch place {
        case .text(let image, _, _), .hand(let image, _, _): image
        case .field: nil
        }
    }
}
