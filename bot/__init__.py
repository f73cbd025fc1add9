"""The machine: settings, command line, receiving, sending, and the wiring of it all."""
