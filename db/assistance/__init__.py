"""The help campaigns: what children need for school, who may know, what became of it, and what is reported."""
