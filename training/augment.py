"""Films of another look: batched disturbances that change how a film was taken and kept, never what it shows."""

from __future__ import annotations

import math

import torch
from torch import Generator, Tensor
from torch.nn import functional as f


def augment(films: Tensor, generator: Generator, strength: str = "standard") -> Tensor:
    """Disturb each film of a batch in its own way.

    The sets that are public betray the label by how the films were made: normal films are larger, sharper and of
    another contrast. Each step takes one such clue away. The grey levels are stretched last, as `prepare` does.

    Args:
        films: (N, 1, H, W) float32 in [0, 1], as `prepare` gives them.
        generator: on the CPU; the same state gives the same disturbances.
        strength: `standard` does all of it; `strong` moves, bends and covers more, and more often; `light` only moves
            and bends a little; `none` leaves the films as they are.

    Returns:
        (N, 1, H, W) float32 in [0, 1].
    """
    if strength == "none":
        return films
    if strength == "light":
        return _bend_contrast(_move(films, generator, 0.4), generator, 0.4).clamp(0.0, 1.0)
    more = 1.5 if strength == "strong" else 1.0
    films = _move(films, generator, more)
    films = _exchange_grey_levels(films, generator, chance=0.3 * more)
    films = _lose_resolution(films, generator, chance=0.5 * more)
    films = _sharpen_or_blur(films, generator, chance=0.5 * more)
    films = _bend_contrast(films, generator, more)
    films = _add_borders_and_markers(films, generator)
    films = _stretch(films, generator)
    films = _add_noise(films, generator, chance=0.4 * more)
    return _erase(films, generator, chance=0.25 * more).clamp(0.0, 1.0)


def change_look(films: Tensor, generator: Generator) -> Tensor:
    """As `augment`, of the steps that leave everything in its place: resolution, sharpness, contrast, noise."""
    films = _lose_resolution(films, generator, chance=0.5)
    films = _sharpen_or_blur(films, generator, chance=0.5)
    films = _stretch(_bend_contrast(films, generator), generator)
    return _add_noise(films, generator, chance=0.4).clamp(0.0, 1.0)


def _uniform(shape: tuple[int, ...], low: float, high: float, generator: Generator) -> Tensor:
    return torch.rand(shape, generator=generator) * (high - low) + low


def _chosen(films: Tensor, chance: float, generator: Generator) -> Tensor:
    """(N, 1, 1, 1) bool: which films a step touches."""
    return torch.rand((len(films), 1, 1, 1), generator=generator).to(films.device) < chance


def _move(films: Tensor, generator: Generator, reach: float = 1.0) -> Tensor:
    """Rotation to 12°, scale, aspect, shift, mirror; what comes in is film edge or black. `reach` multiplies them.

    The aspect is bent, as normal originals are about 1.2 times as wide as high and pneumonias 1.5, and squeezing both
    into a square leaves that as a clue in the proportions of the chest.
    """
    count = len(films)
    angle = _uniform((count,), -12.0 * reach, 12.0 * reach, generator) * (math.pi / 180.0)
    scale = torch.exp(_uniform((count,), math.log(0.82) * reach, math.log(1.22) * reach, generator))
    aspect = torch.exp(_uniform((count,), math.log(0.85) * reach, math.log(1.18) * reach, generator) / 2)
    shift = _uniform((count, 2), -0.12 * reach, 0.12 * reach, generator)
    mirror = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    cos, sin = torch.cos(angle), torch.sin(angle)
    theta = torch.stack(
        (
            torch.stack((cos * mirror / (scale * aspect), -sin / (scale / aspect), shift[:, 0]), 1),
            torch.stack((sin * mirror / (scale * aspect), cos / (scale / aspect), shift[:, 1]), 1),
        ),
        1,
    ).to(films.device)
    grid = f.affine_grid(theta, list(films.shape), align_corners=False)
    padding = "zeros" if torch.rand(1, generator=generator).item() < 0.5 else "border"
    return f.grid_sample(films, grid, padding_mode=padding, align_corners=False)


def _exchange_grey_levels(films: Tensor, generator: Generator, chance: float) -> Tensor:
    """Give a film, in part, the grey levels of another of the batch, rank by rank, whatever the labels."""
    rows, others, count = _pairs(films, generator, chance)
    if not count:
        return films
    flat = films[rows].flatten(1)
    values = films[others].flatten(1).sort(dim=1).values
    order = flat.argsort(dim=1)
    lent = torch.empty_like(flat).scatter_(1, order, values)
    share = _uniform((count, 1), 0.3, 1.0, generator).to(films.device)
    out = films.clone()
    out[rows] = torch.lerp(flat, lent, share).view(count, *films.shape[1:])
    return out


def _pairs(films: Tensor, generator: Generator, chance: float) -> tuple[Tensor, Tensor, int]:
    """Which films a step touches, a partner for each, and how many they are."""
    rows = (torch.rand(len(films), generator=generator) < chance).nonzero().flatten()
    others = torch.randint(len(films), (len(rows),), generator=generator)
    return rows.to(films.device), others.to(films.device), len(rows)


def _lose_resolution(films: Tensor, generator: Generator, chance: float) -> Tensor:
    """Reduce to between 0.35 and 1 of the size and enlarge again; in four groups, each with its own size."""
    chosen = torch.rand(len(films), generator=generator) < chance
    out = films.clone()
    for part in chosen.nonzero().flatten().chunk(4):
        factor = float(_uniform((1,), 0.35, 1.0, generator))
        smooth = torch.rand(1, generator=generator).item() < 0.7
        index = part.to(films.device)
        small = f.interpolate(films[index], scale_factor=factor, mode="bilinear", antialias=smooth)
        out[index] = f.interpolate(small, size=list(films.shape[-2:]), mode="bilinear", antialias=False)
    return out


def _sharpen_or_blur(films: Tensor, generator: Generator, chance: float) -> Tensor:
    """Take away, or add, up to 1.5 times what a blur of sigma 1.2 removes."""
    steps = torch.arange(-3, 4, dtype=films.dtype, device=films.device)
    kernel = torch.exp(-(steps**2) / (2 * 1.2**2))
    kernel = kernel / kernel.sum()
    padded = f.pad(films, (3, 3, 3, 3), mode="replicate")
    blurred = f.conv2d(f.conv2d(padded, kernel.view(1, 1, 1, 7)), kernel.view(1, 1, 7, 1))
    amount = _uniform((len(films), 1, 1, 1), -1.0, 1.5, generator).to(films.device)
    return torch.where(_chosen(films, chance, generator), (films + amount * (films - blurred)).clamp(0, 1), films)


def _bend_contrast(films: Tensor, generator: Generator, reach: float = 1.0) -> Tensor:
    """Gamma 0.6 to 1.7, an S-curve or its inverse, and a slow gradient of brightness across the film."""
    count = len(films)
    low, high = math.log(0.6) * reach, math.log(1.7) * reach
    gamma = torch.exp(_uniform((count, 1, 1, 1), low, high, generator)).to(films.device)
    films = films.clamp(1e-4, 1.0) ** gamma
    bend = _uniform((count, 1, 1, 1), -0.6 * reach, 0.6 * reach, generator).to(films.device)
    films = films + bend * films * (1 - films) * (2 * films - 1)
    ramp = torch.linspace(-1, 1, films.shape[-1], device=films.device)
    slope = _uniform((count, 2, 1, 1), -0.12 * reach, 0.12 * reach, generator).to(films.device)
    return films + slope[:, :1] * ramp + slope[:, 1:] * ramp[: films.shape[-2], None]


def _add_borders_and_markers(films: Tensor, generator: Generator) -> Tensor:
    """Collimator borders on some sides and bright side markers near the edge, of any grey."""
    height, width = films.shape[-2:]
    out = films.clone()
    draw = torch.rand((len(films), 12), generator=generator).tolist()
    for film, d in zip(out[:, 0], draw, strict=True):
        if d[0] < 0.25:
            grey = 0.0 if d[1] < 0.7 else d[1]
            film[: int(d[2] * 0.1 * height)] = grey
            film[height - int(d[3] * 0.1 * height) :] = grey
            film[:, : int(d[4] * 0.1 * width)] = grey
            film[:, width - int(d[5] * 0.1 * width) :] = grey
        if d[6] < 0.3:
            size = 3 + int(d[7] * 0.08 * height)
            top = int(d[8] * 0.4 * height)
            left = int(d[9] * 0.12 * width)
            left = left if d[10] < 0.5 else width - left - size
            film[top : top + size, max(left, 0) : left + size] = 0.7 + 0.3 * d[11]
    return out


def _stretch(films: Tensor, generator: Generator) -> Tensor:
    """Between two percentiles, as `prepare` does, only that which percentiles is a little by chance."""
    count = len(films)
    flat = films[..., ::3, ::2].flatten(1).sort(dim=1).values  # every sixth pixel tells the percentiles well enough
    last = flat.shape[1] - 1
    low = (_uniform((count, 1), 0.0, 0.03, generator) * last).long().to(films.device)
    high = (_uniform((count, 1), 0.97, 1.0, generator) * last).long().to(films.device)
    bottom = flat.gather(1, low).view(-1, 1, 1, 1)
    top = flat.gather(1, high).view(-1, 1, 1, 1)
    return ((films - bottom) / (top - bottom).clamp_min(0.05)).clamp(0, 1)


def _add_noise(films: Tensor, generator: Generator, chance: float) -> Tensor:
    noise = torch.randn(films.shape, generator=generator).to(films.device)
    level = _uniform((len(films), 1, 1, 1), 0.0, 0.04, generator).to(films.device)
    return torch.where(_chosen(films, chance, generator), films + level * noise, films)


def _erase(films: Tensor, generator: Generator, chance: float) -> Tensor:
    """Cover a part of up to a quarter of each side: no single place may carry the decision."""
    height, width = films.shape[-2:]
    out = films.clone()
    draw = torch.rand((len(films), 6), generator=generator).tolist()
    for film, d in zip(out[:, 0], draw, strict=True):
        if d[0] < chance:
            tall, wide = int((0.08 + 0.17 * d[1]) * height), int((0.08 + 0.17 * d[2]) * width)
            top, left = int(d[3] * (height - tall)), int(d[4] * (width - wide))
            film[top : top + tall, left : left + wide] = d[5]
    return out
