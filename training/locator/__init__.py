"""Where an opacity is: a detector trained on boxes, beside the map of the classifier, both measured alike."""
