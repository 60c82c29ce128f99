"""What surrounds a recorded graph, with a stand-in for the recording: there need not be a card to try it."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from pneumo_desktop.inference import graphs, ways
from pneumo_desktop.inference.compiled import Compiled, Forward
from pneumo_desktop.inference.graphs import Graphed, Replay
from pneumo_desktop.inference.ways import Golden, Way, compile_way

pytestmark = pytest.mark.fuses

CPU = torch.device("cpu")
SHAPE = (1, 8, 8)


def network(films: Tensor) -> Tensor:
    return torch.stack((films.sum((1, 2, 3)), films.amax((1, 2, 3))), 1).double()


def record(forward: Forward, films: Tensor) -> tuple[Replay, Tensor]:
    """As a graph does: reads the one input and writes to the one output, whenever it is replayed."""
    output = forward(films).float()
    return (lambda: output.copy_(forward(films))), output


def test_each_replay_sees_the_films_it_was_given() -> None:
    graphed = Graphed(network, CPU, SHAPE, 3, record)
    first, second = torch.rand((3, *SHAPE)), torch.rand((3, *SHAPE))
    given = graphed(first)
    assert torch.allclose(graphed(second), network(second).float())
    assert torch.allclose(given, network(first).float())  # not overwritten by the second
    assert given.dtype == torch.float32


def test_read_only_memory_of_the_caller_is_left_alone() -> None:
    films = torch.rand((2, *SHAPE))
    before = films.clone()
    Graphed(network, CPU, SHAPE, 2, record)(films)
    assert torch.equal(films, before)


@pytest.fixture
def as_cuda(monkeypatch: pytest.MonkeyPatch) -> torch.device:
    """The CPU in the place of a card: recordings are stood in for, all else runs as it is."""
    monkeypatch.setattr(ways, "_sizes", lambda device: (4, 1))
    monkeypatch.setattr(ways, "Fused", lambda *_: None)
    monkeypatch.setattr(ways, "_streams", lambda _: None)  # a card's recordings are replayed one at a time
    monkeypatch.setattr(graphs, "record_cuda", record)
    return CPU


def test_recordings_of_several_sizes_serve_any_batch(as_cuda: torch.device) -> None:
    films = torch.rand((7, *SHAPE))
    golden = Golden(films, network(films).float())
    way = compile_way(torch.nn.Identity(), Way(network, torch.float32, float("inf")), as_cuda, golden)
    assert way is not None
    assert isinstance(way.forward, Compiled)
    assert torch.allclose(way.forward(films), golden.expected)
    assert not way.forward.given_up


@pytest.mark.parametrize("error", [torch.OutOfMemoryError("out of memory"), RuntimeError("capture is not permitted")])
def test_a_recording_that_fails_leaves_the_plain_way(
    as_cuda: torch.device, monkeypatch: pytest.MonkeyPatch, error: RuntimeError
) -> None:
    def fails(forward: Forward, films: Tensor) -> tuple[Replay, Tensor]:
        raise error

    monkeypatch.setattr(graphs, "record_cuda", fails)
    films = torch.rand((2, *SHAPE))
    golden = Golden(films, network(films).float())
    assert compile_way(torch.nn.Identity(), Way(network, torch.float32, 9.0), as_cuda, golden) is None


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")
def test_a_recording_on_a_card_gives_what_the_network_gives() -> None:
    device = torch.device("cuda")
    convolution = torch.nn.Conv2d(1, 3, 3).eval().to(device)

    def forward(films: Tensor) -> Tensor:
        found: Tensor = convolution(films).mean((2, 3))
        return found

    graphed = Graphed(forward, device, SHAPE, 2)
    for _ in range(2):
        films = torch.rand((2, *SHAPE))
        with torch.inference_mode():
            assert torch.allclose(graphed(films), forward(films.to(device)).cpu(), atol=1e-3)
