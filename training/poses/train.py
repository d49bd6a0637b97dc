#!/usr/bin/env python3
"""Trains the pose classifier and writes its weights for Sources/Vision/Hands/PoseClassifier.swift.

usage: train.py HAGRID_LANDMARKS WEIGHTS_OUT [--folds N]

HAGRID_LANDMARKS: a folder with one `<gesture>.json.gz` a gesture, of HaGRID's published annotations (photo → labels,
landmarks, user_id). Needs numpy alone. Half of what is learnt are HaGRID's hands, tilted and blurred a little; half are
hands of the kinematic model in synthetic.py. With --folds N nothing is written: it trains N times without the people of
one fold and prints what is right among them."""
import argparse

import numpy as np

from hands import CLASSES, canonical, load_hagrid
from synthetic import Maker

HIDDEN, EPOCHS, BATCH, REAL, NETWORKS = 64, 40, 256, 12_000, 3
# Synthetic hands of each class an epoch.
MADE = {"one": 700, "peace": 700, "two_up": 700, "three": 700, "three2": 700, "three3": 500, "four": 700, "palm": 1050,
        "fist": 700, "thumb": 840, "ok": 700, "rock": 910, "call": 700, "thumb_index": 840, "little_finger": 560, "none": 1400}
CURLED = 560
# Stretched fingers of each class, thumb first; x is either.
STRETCHED = {"one": "01000", "peace": "01100", "two_up": "01100", "three": "01110", "three2": "11100", "three3": "00111",
             "four": "01111", "palm": "11111", "fist": "x0000", "thumb": "10000", "ok": "x0111", "rock": "x1001",
             "call": "10001", "thumb_index": "11000", "little_finger": "00001", "none": "xxxxx"}
FINGERS = np.array([[np.nan if c == "x" else float(c) for c in STRETCHED[k]] for k in CLASSES])
SMOOTHING = 0.05


def varied(points, random):
    """Hands [n, 21, 2] seen from a little aside, with a reader's error."""
    n = len(points)
    p = points - points.mean(1, keepdims=True)
    p = p / np.ptp(p, 1).max(1)[:, None, None]
    angle, squeeze = random.uniform(0, np.pi, n), np.where(random.random(n) < 0.5, 1, random.uniform(0.45, 1, n))
    c, s = np.cos(angle), np.sin(angle)
    x, y = p[..., 0] * c[:, None] + p[..., 1] * s[:, None], -p[..., 0] * s[:, None] + p[..., 1] * c[:, None]
    near = 1 + random.uniform(0, 0.25, n)[:, None] * x
    p = np.stack([x * squeeze[:, None], y], -1) * near[..., None]
    return p + random.normal(0, 1, p.shape) * random.uniform(0, 0.025, (n, 1, 1))


def epoch(points, classes, maker, random):
    """One epoch's hands, canonical and flat, and their classes."""
    weight = 1 / np.sqrt(np.bincount(classes, minlength=len(CLASSES))[classes])
    drawn = random.choice(len(points), REAL, p=weight / weight.sum())
    hands, labels = [varied(points[drawn], random)], [classes[drawn]]
    for name, count in MADE.items():
        hands.append(maker.make(name, count))
        labels.append(np.full(count, CLASSES.index(name)))
    hands.append(maker.curled(CURLED))
    labels.append(np.full(CURLED, CLASSES.index("fist")))
    return canonical(np.concatenate(hands)).reshape(-1, 42), np.concatenate(labels)


def forward(layers, x):
    """Activations of each layer, the input first; the last is linear."""
    values = [x]
    for i, (w, b) in enumerate(layers):
        x = x @ w.T + b
        values.append(x if i == len(layers) - 1 else np.maximum(x, 0))
        x = values[-1]
    return values


def probabilities(networks, hands):
    """Of the classes, the networks' mean."""
    x, sum_ = canonical(hands).reshape(-1, 42), 0
    for layers in networks:
        logits = forward(layers, x)[-1][:, :len(CLASSES)]
        e = np.exp(logits - logits.max(1, keepdims=True))
        sum_ = sum_ + e / e.sum(1, keepdims=True)
    return sum_ / len(networks)


def gradient(layers, x, labels):
    values = forward(layers, x)
    k, n = len(CLASSES), len(x)
    e = np.exp(values[-1][:, :k] - values[-1][:, :k].max(1, keepdims=True))
    target = np.full((n, k), SMOOTHING / k)
    target[np.arange(n), labels] += 1 - SMOOTHING
    fingers = FINGERS[labels]
    known = ~np.isnan(fingers)
    stretched = 1 / (1 + np.exp(-np.clip(values[-1][:, k:], -50, 50)))
    delta = np.concatenate([(e / e.sum(1, keepdims=True) - target) / n,
                            0.3 * known * (stretched - np.nan_to_num(fingers)) / (5 * n)], 1)
    gradients = []
    for i in reversed(range(len(layers))):
        gradients.append((delta.T @ values[i], delta.sum(0)))
        delta = (delta @ layers[i][0]) * (values[i] > 0)
    return gradients[::-1]


def train(points, classes, seed=0):
    """One network, by AdamW with a cosine schedule."""
    random, maker = np.random.default_rng(seed), Maker(seed)
    sizes = [42, HIDDEN, HIDDEN, len(CLASSES) + 5]
    layers = [[random.normal(0, np.sqrt(2 / a), (b, a)), np.zeros(b)] for a, b in zip(sizes, sizes[1:])]
    moments = [[np.zeros_like(p) for p in layer] + [np.zeros_like(p) for p in layer] for layer in layers]
    step = 0
    for number in range(EPOCHS):
        rate = 1.5e-3 * (1 + np.cos(np.pi * number / EPOCHS))
        x, labels = epoch(points, classes, maker, random)
        order = random.permutation(len(x))
        for start in range(0, len(x), BATCH):
            batch = order[start:start + BATCH]
            step += 1
            for layer, moment, grads in zip(layers, moments, gradient(layers, x[batch], labels[batch])):
                for j, g in enumerate(grads):
                    moment[j] += 0.1 * (g - moment[j])
                    moment[j + 2] += 0.001 * (g * g - moment[j + 2])
                    update = moment[j] / (1 - 0.9 ** step) / (np.sqrt(moment[j + 2] / (1 - 0.999 ** step)) + 1e-8)
                    layer[j] -= rate * (update + 1e-3 * layer[j])
    return layers


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("landmarks")
    arguments.add_argument("out")
    arguments.add_argument("--folds", type=int, default=0)
    arguments = arguments.parse_args()
    points, classes, people = load_hagrid(arguments.landmarks)
    if arguments.folds:
        right = np.zeros(len(points), bool)
        for fold in range(arguments.folds):
            held = people % arguments.folds == fold
            right[held] = probabilities([train(points[~held], classes[~held])], points[held]).argmax(1) == classes[held]
        none = classes == CLASSES.index("none")
        print(f"gestures {right[~none].mean():.3f} of {(~none).sum()}, no gesture {right[none].mean():.3f} of {none.sum()}")
        return
    networks = [train(points, classes, seed) for seed in range(NETWORKS)]
    weights = np.concatenate([p.ravel() for layers in networks for layer in layers for p in layer]).astype("<f2")
    weights.tofile(arguments.out)
    print(f"{len(weights)} weights; right on what it learnt from: "
          f"{(probabilities(networks, points).argmax(1) == classes).mean():.3f}")


if __name__ == "__main__":
    main()
