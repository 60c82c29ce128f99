"""From labelled films to weights with a card: data, augmentation, fitting, calibration, evaluation, publication."""
