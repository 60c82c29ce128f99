"""File to pixels: DICOM and raster readers, the sandbox they run in, the gate, and the model's input."""
