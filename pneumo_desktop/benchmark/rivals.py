"""The same network in other runtimes, where they are installed (the extra `dev` has them): ONNX Runtime, OpenVINO."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pneumo_desktop.inference.contest import Contest, Pixels, Runner

MISSING = "not installed"

Maker = Callable[[bytes, tuple[int, ...], int, str], tuple[str, Runner]]


def rivals(contest: Contest, count: int) -> Iterator[tuple[str, Runner | None]]:
    """Each rival's name with its number format, and how to run it; None, and why in the name, where it does not run.

    Args:
        contest: the model, on a CPU.
        count: films in each batch it will get.
    """
    shape = (count, 1, *contest.size)
    try:
        model = contest.onnx()
    except Exception as error:  # exporters fail in ways of their own
        model, problem = b"", f"no ONNX of the model ({type(error).__name__})"
    for name, maker in _MAKERS.items():
        if not model:
            yield f"{name}: {problem}", None
            continue
        try:
            yield maker(model, shape, contest.threads, contest.format)
        except ImportError:
            yield f"{name}: {MISSING}", None
        except Exception as error:  # a rival that breaks must not take our own figures away
            yield f"{name}: failed ({type(error).__name__})", None


def onnx_runtime(model: bytes, shape: tuple[int, ...], threads: int, _format: str) -> tuple[str, Runner]:
    """ONNX Runtime, which has float32 alone on CPUs, with as many threads as torch.

    Raises:
        ImportError: it is not installed.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Its threads would go on spinning after a run, and take the cores from whoever is measured next.
    options.add_session_config_entry("session.force_spinning_stop", "1")
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def forward(films: Pixels) -> Pixels:
        return np.asarray(session.run(None, {"films": films})[0], dtype=np.float32)

    forward(np.zeros(shape, dtype=np.float32))
    return "ONNX Runtime float32", forward


def openvino(model: bytes, shape: tuple[int, ...], threads: int, number_format: str) -> tuple[str, Runner]:
    """OpenVINO, compiled for this very shape, in our number format where this CPU has it there.

    Raises:
        ImportError: it is not installed.
    """
    import openvino as runtime

    core = runtime.Core()
    short = number_format == "bfloat16" and "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    network = core.read_model(model)
    network.reshape(list(shape))
    hints = {
        "INFERENCE_PRECISION_HINT": "bf16" if short else "f32",
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_NUM_THREADS": threads,
    }
    compiled = core.compile_model(network, "CPU", hints)
    request, output = compiled.create_infer_request(), compiled.output(0)

    def forward(films: Pixels) -> Pixels:
        return np.array(request.infer({0: films}, share_inputs=True)[output], dtype=np.float32)

    forward(np.zeros(shape, dtype=np.float32))
    return "OpenVINO bf16" if short else "OpenVINO float32", forward


_MAKERS: dict[str, Maker] = {"ONNX Runtime": onnx_runtime, "OpenVINO": openvino}
