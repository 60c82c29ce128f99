"""Disturbed films stay films: same shape and range, the same for the same seed, and never without content."""

from __future__ import annotations

import torch

from training.augment import augment


def films() -> torch.Tensor:
    ramp = torch.linspace(0, 1, 48)
    return (ramp[:, None] * ramp + 0.2 * torch.rand((16, 1, 48, 48), generator=seeded(1))).clamp(0, 1)


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_shape_range_and_content_are_kept() -> None:
    before = films()
    for seed in range(5):
        after = augment(before, seeded(seed))
        assert after.shape == before.shape
        assert after.dtype == torch.float32
        assert torch.isfinite(after).all()
        assert after.min() >= 0
        assert after.max() <= 1
        assert (after.flatten(1).std(1) > 0.05).all()
    assert torch.equal(before, films())


def test_same_seed_same_disturbance() -> None:
    assert torch.equal(augment(films(), seeded(3)), augment(films(), seeded(3)))
    assert not torch.equal(augment(films(), seeded(3)), augment(films(), seeded(4)))
