"""Files put into words: reports, minutes, sheets. A paper asks services, and documents give it its shape."""
