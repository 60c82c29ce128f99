"""From labelled films to weights with a card: data, augmentation, fitting, calibration, evaluation, publication."""

import pneumo_desktop.inference  # noqa: F401 before torch is loaded: it sets how torch's threads wait
