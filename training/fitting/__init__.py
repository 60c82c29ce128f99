"""What `training.fit` puts together: films, optimiser, loss, schedule, freezing, precision, processes, folder."""
