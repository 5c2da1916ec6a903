"""The legend of a map whose areas have tones: the counts at which tones begin, and how they are said."""


def tones(most: int) -> tuple[int, ...]:
    """The counts at which the tones of a map begin, three at most, for regions of which the fullest has `most`."""
    step = max(1, -(-most // 3))
    return tuple(bound for bound in (1, step + 1, 2 * step + 1) if bound <= most)


def ranges(bounds: tuple[int, ...]) -> tuple[str, ...]:
    """The counts of tones that begin at these, in words: `1 à 4`, `5 à 8`, `9 et plus`; a tone alone has no end."""
    ends = [after - 1 for after in bounds[1:]]
    closed = [str(low) if low == high else f"{low} à {high}" for low, high in zip(bounds, ends, strict=False)]
    return (*closed, *(f"{bound} et plus" if closed else str(bound) for bound in bounds[-1:]))
