"""The command line as a school uses it, and the demo: each command in a process, or as if it were in one."""
