"""Hands made by a simple kinematic model, seen from many sides. Lengths are in palms (wrist to middle knuckle), angles in
degrees. The hand lies in the plane z = 0, fingers along y, thumb on the side of negative x, palm towards positive z."""
import numpy as np

KNUCKLE = {"index": (-0.26, 0.96), "middle": (0, 1.0), "ring": (0.22, 0.93), "pinky": (0.41, 0.81)}
BONES = {"index": (0.48, 0.29, 0.24), "middle": (0.53, 0.33, 0.26), "ring": (0.49, 0.31, 0.25), "pinky": (0.39, 0.23, 0.22)}
FINGERS = list(KNUCKLE)
# Flexion of the three joints, least and most.
STRAIGHT = ((-12, 28), (0, 18), (0, 12))
FOLDED = ((55, 95), (75, 112), (20, 75))
LAZY = ((30, 75), (60, 105), (20, 60))
HELD = ((15, 60), (45, 85), (15, 45))
HALF = ((10, 55), (30, 70), (15, 45))
CURVED = ((35, 65), (40, 75), (20, 45))
# What each pose does: thumb (open: out, or straight along the hand; any: also across it), then index, middle, ring, little finger (s straight, f folded, l folded, lazily folded or loosely held by the thumb).
POSES = {
    "one": ("in", "slll"), "peace": ("in", "ssll"), "two_up": ("in", "ssll"), "three": ("in", "sssl"),
    "three2": ("out", "ssll"), "three3": ("in", "lsss"), "four": ("in", "ssss"), "palm": ("open", "ssss"),
    "fist": ("in", "ffff"), "thumb": ("out", "ffff"), "ok": ("touch", "csss"), "rock": ("any", "sffs"),
    "call": ("out", "fffs"), "thumb_index": ("out", "slll"), "little_finger": ("in", "fffs")}
# Where the thumb often holds the bent fingers: the first bent finger's tip, or the joint before it.
HOLDS = {"one": 11, "peace": 16, "two_up": 16, "three": 20, "little_finger": 15, "rock": 11}
# How often the thumb lies straight along the hand.
BESIDE = {"three3": 0.35, "none": 0.35, "fist": 0.35, "one": 0.15, "peace": 0.15, "two_up": 0.15, "three": 0.15}


def _direction(inward, palmar):
    """Unit vectors: `inward` from y towards negative x, `palmar` out of the plane."""
    a, b = np.radians(inward), np.radians(palmar)
    return np.stack([-np.sin(a) * np.cos(b), np.cos(a) * np.cos(b), np.sin(b)], -1)


class Maker:
    def __init__(self, seed):
        self.random = np.random.default_rng(seed)

    def between(self, low, high, n):
        return self.random.uniform(low, high, n)

    def make(self, pose, n):
        """`n` hands [n, 21, 2] of a pose, or of none."""
        hands = np.zeros((n, 21, 3))
        size = 1 + self.random.normal(0, 0.05, (n, 21))
        thumb, states = POSES.get(pose, ("any", None))
        spread = self.between(*((-0.25, 0.25) if pose == "two_up" else (0.7, 2.0) if pose == "peace" else (-0.1, 1.6)), n)
        for i, name in enumerate(FINGERS):
            base = 5 + 4 * i
            hands[:, base, :2] = np.array(KNUCKLE[name]) * size[:, base:base + 1]
            hands[:, base, 2] = self.random.normal(0, 0.04, n) + 0.05 * (i != 1)
            state = states[i] if states else None
            flexion = np.cumsum(self._flexion(state, n), 0)
            outward = spread * (-9, 0, 8, 17)[i] + self.random.normal(0, 2.5, n)
            for joint in range(3):
                step = _direction(-outward, flexion[joint])
                hands[:, base + joint + 1] = hands[:, base + joint] + step * BONES[name][joint] * size[:, [base + joint + 1]]
        self._thumb(hands, thumb, pose, size)
        return self._seen(hands, pose)

    def _flexion(self, state, n):
        if state is None:  # none: each finger for itself half bent
            kinds = [HALF, CURVED, STRAIGHT, LAZY]
            choice = self.random.choice(4, n, p=[0.6, 0.2, 0.1, 0.1])
            angles = np.array([[self.between(*joint, n) for joint in kind] for kind in kinds])
            return angles[choice, :, np.arange(n)].T
        kind = {"s": [STRAIGHT], "f": [FOLDED], "l": [FOLDED, FOLDED, LAZY, HELD], "c": [CURVED]}[state]
        angles = np.array([[self.between(*joint, n) for joint in k] for k in kind])
        return angles[self.random.integers(len(kind), size=n), :, np.arange(n)].T

    def _thumb(self, hands, state, pose, size):
        n = len(hands)
        hands[:, 1] = np.stack([self.between(-0.3, -0.18, n), self.between(0.14, 0.26, n), self.between(0, 0.12, n)], -1)
        lengths = np.array([0.38, 0.33, 0.27]) * size[:, 1:4]
        out = self.random.random(n) < {"out": 1, "any": 0.6, "open": 0.6}.get(state, 0)
        root, turn, lift = self.between(30, 75, n), self.between(-12, 18, n), self.between(-10, 35, n)
        across = self.between(25, 55, n)
        beside = (self.random.random(n) < (1 if state == "open" else BESIDE.get(pose, 0.05))) & ~out
        inward = np.stack([np.where(out, root, np.where(beside, self.between(28, 42, n), across)),
                           np.where(out, root - turn, np.where(beside, self.between(0, 20, n), self.between(-55, 5, n))),
                           np.where(out, root - 1.4 * turn, np.where(beside, self.between(-15, 10, n), self.between(-100, -30, n)))])
        palmar = np.stack([np.where(out, lift, self.between(10, 55, n)), np.where(out, lift, self.between(0, 35, n)),
                           np.where(out, lift, self.between(-10, 25, n))])
        for joint in range(3):
            hands[:, joint + 2] = hands[:, joint + 1] + _direction(inward[joint], palmar[joint]) * lengths[:, [joint]]
        if state == "touch":
            self._touch(hands, np.ones(n, bool), 8)
        elif pose in HOLDS:
            self._touch(hands, self.random.random(n) < 0.4, HOLDS[pose])

    def _touch(self, hands, which, joint):
        """Lays the thumb's tip on another finger's joint."""
        n = which.sum()
        tip = hands[which, joint] + self.random.normal(0, 0.05, (n, 3))
        bulge = np.stack([self.between(-0.15, 0, n), self.between(-0.02, 0.12, n), self.between(0, 0.1, n)], -1)
        hands[which, 3] = (hands[which, 2] + tip) / 2 + bulge
        hands[which, 4] = tip

    def _seen(self, hands, pose):
        """Turned in space, projected with weak perspective, blurred by a reader's error."""
        n = len(hands)
        tilt = np.clip(self.random.normal(0, (24, 28), (n, 2)), -65, 65)
        x, y = np.radians(tilt[:, 0]), np.radians(tilt[:, 1] + 180 * (self.random.random(n) < 0.5))
        p = hands - hands[:, [9]] / 2
        p = np.stack([p[..., 0] * np.cos(y)[:, None] + p[..., 2] * np.sin(y)[:, None], p[..., 1],
                      -p[..., 0] * np.sin(y)[:, None] + p[..., 2] * np.cos(y)[:, None]], -1)
        p = np.stack([p[..., 0], p[..., 1] * np.cos(x)[:, None] - p[..., 2] * np.sin(x)[:, None],
                      p[..., 1] * np.sin(x)[:, None] + p[..., 2] * np.cos(x)[:, None]], -1)
        # A reader's larger errors: where a bent finger hides behind others, its joints are guessed together.
        for base in (5, 9, 13, 17):
            bent = np.linalg.norm(hands[:, base + 3] - hands[:, base], axis=1) < 0.6
            shift = self.random.normal(0, 0.07, (n, 3)) * bent[:, None]
            p[:, base + 1:base + 4] += shift[:, None] * np.array([0.6, 1, 1])[:, None]
        near = 1 / (1 - p[..., 2:] * self.between(0, 0.15, n)[:, None, None])
        return p[..., :2] * near * [1, -1] + self.random.normal(0, 0.025, (n, 21, 2))

    def curled(self, n):
        """Hands that show nothing because every finger is bent: gripping, or rounded to an O."""
        hands = np.zeros((n, 21, 3))
        size = 1 + self.random.normal(0, 0.05, (n, 21))
        bend = self.between(0, 1, n)
        for i, name in enumerate(FINGERS):
            base = 5 + 4 * i
            hands[:, base, :2] = np.array(KNUCKLE[name]) * size[:, base:base + 1]
            first = 40 + 30 * bend + self.random.normal(0, 8, n)
            flexion = np.cumsum([first, 50 + 40 * bend + self.random.normal(0, 8, n), 25 + 20 * bend + self.random.normal(0, 8, n)], 0)
            for joint in range(3):
                hands[:, base + joint + 1] = hands[:, base + joint] + _direction(
                    (9, 0, -8, -17)[i] * 0.4, flexion[joint]) * BONES[name][joint] * size[:, [base + joint + 1]]
        self._thumb(hands, "in", "fist", size)
        touching = self.random.random(n) < 0.6
        touch = hands.copy()
        self._thumb(touch, "touch", "ok", size)
        hands[touching, 1:5] = touch[touching, 1:5]
        return self._seen(hands, "fist")
