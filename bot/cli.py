"""Not written yet."""


def main() -> int:
    return 0
