"""What a card says in words: where films and first weights come from, what the model is for, and what it is not."""

from __future__ import annotations

from pathlib import Path

from training.recipe import Recipe

_DATA = {
    "guangzhou": (
        "Kermany, Zhang, Goldbaum: Labeled Optical Coherence Tomography (OCT) and Chest X-Ray Images for "
        "Classification, Mendeley Data, doi:10.17632/rscbjbr9sj (Kermany et al., Cell 172, 2018, 1122–1131): "
        "anterior-posterior chest radiographs of children aged one to five, Guangzhou Women and Children's Medical "
        "Center; trained on the training part only, divided by patient. The test films inside the weights file are "
        "reduced copies of val films of the same set.",
        "CC BY 4.0",
    ),
    "nih": (
        "ChestX-ray14 (Wang et al., CVPR 2017; NIH Clinical Center), a selection of adult frontal radiographs: "
        "for the gate, and by words mined from their reports for the adults' part; and, with classes and boxes of the "
        "RSNA pneumonia challenge (Shih et al., Radiology: AI 2019), for the adults' part, its calibration and the map",
        "free use, with citation",
    ),
    "nlm": (
        "Montgomery County and Shenzhen sets, normal and tuberculosis (Jaeger et al., Quant Imaging Med Surg 2014; US "
        "National Library of Medicine), for the gate, and as opacities and normal films for the adults' part",
        "free use, with citation",
    ),
}

_NOT_CHEST = (
    "Other pictures, for the gate: photographs, documents, CT and MR slices, ultrasound, microscopy, projections of CT "
    "volumes and drawn phantoms from free software packages, and films of the sets turned, cut and broken by the "
    "program; none is shipped"
)

_BEGINNINGS = {
    "mobilenet_v2_imagenet.safetensors": (
        "mobilenet_v2_imagenet.safetensors: the convolutions of MobileNetV2 (1.0, 224) trained on ImageNet, from the "
        "Keras applications weights (Apache-2.0) in their int8 per-channel form"
    ),
    "imagenet": "weights trained on ImageNet, as torchvision has them for this architecture",
    "": "random weights",
}

INTENDED_USE = (
    "Ordering a worklist of frontal chest radiographs of children by likelihood of pneumonia, for a radiologist who "
    "reads every film. Research and demonstration; not a medical device."
)

LIMITS = (
    "Children of one to five years, anterior-posterior films, one hospital. Expect worse elsewhere.",
    "Films of adults are read by a part of the network that few films taught, with a calibration of its own: there it "
    "is far weaker, as the figures show, and every such row says that it is outside what the model was validated on.",
    "What counts as an opacity in adults was learned from tuberculosis and from words in reports, too, not from "
    "pneumonia alone.",
    "Not a medical device; it must not decide, and must not take a film out of the queue.",
    "Learned to tell pneumonia from normal: other illness was not among the films, and may score high or low.",
    "Likelihoods hold where pneumonia is as frequent as in the calibration films, about three in four, or where the "
    "setting share_of_pneumonia says how frequent it is.",
    "Labels come from two readers of the film, not from culture or course.",
    "The map is coarse, ten cells each way, learned from boxes on films of adults, and leans to where opacities "
    "usually lie; its peak lies in a box little more often than the usual place does. Boxes and extent say where to "
    "look and outline nothing. Extent is measured in a lung field that is the same for every film.",
    "The gate knows other things from few kinds of pictures: an X-ray of another part of the body may pass it, and the "
    "reader sees it in any case.",
)

VALIDATED_AGE_MONTHS = (12, 71)


def sources_of(recipe: Recipe) -> tuple[str, str]:
    """Training data and their licences, for the data sets of a recipe by their folder names."""
    names = [Path(folder).stem for folder in (recipe.data, *recipe.sources, *recipe.adults)]
    known = [_DATA.get(name, (f"films of the folder {name}", "not stated")) for name in names]
    texts = [text for text, _ in known] + ([_NOT_CHEST] if recipe.not_chest else [])
    licences = "; ".join(f"{name}: {licence}" for name, (_, licence) in zip(names, known, strict=True))
    return ". ".join(text.rstrip(".") for text in texts) + ".", licences


def beginning_of(init: str) -> str:
    """Where weights began, for an init file by its name; empty for none."""
    return _BEGINNINGS.get(init, init)
