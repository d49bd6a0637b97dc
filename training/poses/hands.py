"""Hands to learn from: HaGRID's published landmarks, and hands made by a kinematic model for the poses that these lack.
A hand is 21 points (x, y), y down, in MediaPipe's order: wrist, then each finger from its base to its tip, thumb first."""
import gzip
import json
import pathlib

import numpy as np

CLASSES = ["one", "peace", "two_up", "three", "three2", "three3", "four", "palm", "fist", "thumb", "ok", "rock", "call",
           "thumb_index", "little_finger", "none"]
# `mute` is a raised index finger at the lips. Where a hand points is told by geometry, not learnt.
HAGRID = {"one": "one", "mute": "one", "peace": "peace", "peace_inverted": "peace", "two_up": "two_up",
          "two_up_inverted": "two_up", "three": "three", "three2": "three2", "four": "four", "palm": "palm",
          "stop": "palm", "stop_inverted": "palm", "fist": "fist", "like": "thumb", "dislike": "thumb", "ok": "ok",
          "rock": "rock", "call": "call", "no_gesture": "none"}
KNUCKLES = [5, 9, 13, 17]


def canonical(points):
    """Hands [n, 21, 2] turned, scaled and mirrored: the knuckles' mean at the origin, the wrist straight below it, the
    index knuckle left of the little finger's, root mean square distance from the origin 1."""
    p = points - points[:, KNUCKLES].mean(1, keepdims=True)
    up = -p[:, 0] / np.maximum(np.linalg.norm(p[:, 0], axis=1, keepdims=True), 1e-9)
    x = -p[..., 0] * up[:, None, 1] + p[..., 1] * up[:, None, 0]
    y = -p[..., 0] * up[:, None, 0] - p[..., 1] * up[:, None, 1]
    x *= np.where(x[:, 5] > x[:, 17], -1, 1)[:, None]
    p = np.stack([x, y], -1)
    return p / np.maximum(np.sqrt((p ** 2).sum(-1).mean(1)), 1e-9)[:, None, None]


def load_hagrid(folder):
    """Every hand with landmarks: points [n, 21, 2], class numbers, numbers of the people."""
    points, classes, people, photos = [], [], [], []
    for path in sorted(pathlib.Path(folder).glob("*.json.gz")):
        for name, photo in sorted(json.load(gzip.open(path)).items()):
            for label, hand in zip(photo["labels"], photo["landmarks"]):
                if len(hand) == 21:
                    points.append(hand)
                    classes.append(CLASSES.index(HAGRID[label]))
                    people.append(photo["user_id"])
                    photos.append(name)
    number = lambda names: np.unique(names, return_inverse=True)[1]
    points = np.array(points)
    return points * aspects(points, number(photos))[:, None, None] ** [1, 0], np.array(classes), number(people)


def aspects(points, photos):
    """Width / height of each hand's photo, which HaGRID's coordinates (fractions of it) do not tell. Nearly all are upright
    phone photos, 3:4; a photo whose palms look squeezed as such and usual as 4:3 is taken for that."""
    logs = []
    for aspect in (3 / 4, 4 / 3):
        p = canonical(points * [aspect, 1])[:, [0, 5, 9, 13, 17]].reshape(len(points), -1)
        shapes = p[:, 2:] / np.linalg.norm(p[:, :2], axis=1, keepdims=True)
        if not logs:
            centre = np.median(shapes, 0)
            near = np.argsort(np.abs(shapes - centre).sum(1))[:len(shapes) * 2 // 3]
            inverse = np.linalg.inv(np.cov(shapes[near].T) + 1e-4 * np.eye(shapes.shape[1]))
        d = shapes - centre
        logs.append(np.bincount(photos, -0.5 * np.einsum("ni,ij,nj->n", d, inverse, d)))
    return np.where(logs[1] > logs[0], 4 / 3, 3 / 4)[photos]
