"""What a card says in words: where films and first weights come from, what the model is for, and what it is not."""

from __future__ import annotations

_DATA = {
    "guangzhou": (
        "Kermany, Zhang, Goldbaum: Labeled Optical Coherence Tomography (OCT) and Chest X-Ray Images for "
        "Classification, Mendeley Data, doi:10.17632/rscbjbr9sj (Kermany et al., Cell 172, 2018, 1122–1131): "
        "anterior-posterior chest radiographs of children aged one to five, Guangzhou Women and Children's Medical "
        "Center; trained on the training part only, divided by patient. The test films inside the weights file are "
        "reduced copies of val films of the same set.",
        "CC BY 4.0",
    )
}

_BEGINNINGS = {
    "mobilenet_v2_imagenet.safetensors": (
        "mobilenet_v2_imagenet.safetensors: the convolutions of MobileNetV2 (1.0, 224) trained on ImageNet, from the "
        "Keras applications weights (Apache-2.0) in their int8 per-channel form"
    ),
    "": "random weights",
}

INTENDED_USE = (
    "Ordering a worklist of frontal chest radiographs of children by likelihood of pneumonia, for a radiologist who "
    "reads every film. Research and demonstration; not a medical device."
)

LIMITS = (
    "Children of one to five years, anterior-posterior films, one hospital. Expect worse elsewhere; on films of adults "
    "it was much worse when tried.",
    "Not a medical device; it must not decide, and must not take a film out of the queue.",
    "Learned to tell pneumonia from normal: other illness was not among the films, and may score high or low.",
    "Likelihoods hold where pneumonia is as frequent as in the calibration films, about three in four; elsewhere they "
    "order films but say too much.",
    "Labels come from two readers of the film, not from culture or course.",
)

VALIDATED_AGE_MONTHS = (12, 71)


def source_of(data: str) -> tuple[str, str]:
    """Training data and its licence, for a data set by its folder name."""
    return _DATA.get(data, (f"films of the folder {data}", "not stated"))


def beginning_of(init: str) -> str:
    """Where weights began, for an init file by its name; empty for none."""
    return _BEGINNINGS.get(init, init)
