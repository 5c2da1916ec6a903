"""The files of visuals as they may leave the house: without what cameras left in them, in the sizes of pages."""

import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from .drawing import Unfit, clean_pdf, clean_svg

MOST_BYTES = 30_000_000
MOST_PIXELS = 50_000_000
"""A camera has 12 to 45 million; a file of a few kilobytes may pretend to have billions."""
WIDTHS = (480, 960, 1600)
"""The widths of an image in a page: a phone, a tablet or a sharp phone, a screen."""
WEB = {"AVIF": {"quality": 60, "speed": 6, "max_threads": 1}, "WEBP": {"quality": 80, "method": 4}}
"""The formats of an image in a page, the lightest first. One thread: several would not always write the same bytes."""
_RASTERS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 92, "method": 4},
}
"""How an image is written again at its full size, by its format."""
FEW = {"colours": 128, "compress_level": 6}
"""A drawing has few colours and the shades between them: more are not seen, and weigh twice as much. Of the levels of
zlib, from 0 to 9, the highest takes ten times as long for an eighth of the weight."""
_ORIENTATION = 0x0112


@dataclass(frozen=True)
class Shape:
    """What a file is. SVG and PDF have no size in pixels: 0."""

    format: str
    """`JPEG`, `PNG`, `WEBP`, `SVG` or `PDF`."""
    width: int = 0
    height: int = 0

    @property
    def suffix(self) -> str:
        """How the name of such a file ends: `jpg`."""
        return {"JPEG": "jpg"}.get(self.format, self.format.lower())

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths at which a page shows it, never wider than it is."""
        return tuple(sorted({min(self.width, width) for width in WIDTHS})) if self.width else ()


def shape(data: bytes) -> Shape:
    """What a file is, from its first bytes.

    :raises Unfit: if it is too heavy, too large, or of a kind that is not published.
    """
    if len(data) > MOST_BYTES:
        raise Unfit(f"Ce fichier dépasse {MOST_BYTES // 1_000_000} Mo.", "Réduisez-le.")
    if data.startswith(b"%PDF-"):
        return Shape("PDF")
    if re.match(rb"(\xef\xbb\xbf)?\s*<", data):
        return Shape("SVG")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        image = _opened(data)
    if getattr(image, "n_frames", 1) > 1:
        raise Unfit("Cette image est animée.", "Prenez une image fixe.")
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise _too_large()
    turned = image.getexif().get(_ORIENTATION, 1) > 4
    return Shape(str(image.format), *((height, width) if turned else (width, height)))


def clean(data: bytes) -> bytes:
    """A file at its full size, written again without place, date, device, author, software or comment.

    An image is upright and in sRGB. The same bytes come out each time.

    :raises Unfit: if it cannot be read to its end, or holds what could run or fetch something.
    """
    found = shape(data)
    if found.format == "SVG":
        return clean_svg(data)
    if found.format == "PDF":
        return clean_pdf(data)
    return _written(_upright(data), found.format, _RASTERS[found.format])


def resized(data: bytes, width: int, format: str) -> bytes:
    """An image for a page, without metadata.

    :param width: in pixels; not more than that of the image.
    :param format: one of `WEB`.
    :raises Unfit: if the image cannot be read to its end.
    """
    from PIL import Image

    image = _upright(data)
    height = max(1, round(image.height * width / image.width))
    return _written(image.resize((width, height), Image.Resampling.LANCZOS), format, WEB[format])


def in_few_colours(png: bytes) -> bytes:
    """A drawing as a PNG in few colours, without transparency or metadata."""
    from PIL import Image

    with Image.open(BytesIO(png), formats=("PNG",)) as drawn:
        few = drawn.convert("RGB").quantize(FEW["colours"], Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return _written(few, "PNG", {"compress_level": FEW["compress_level"]})


def _opened(data: bytes) -> Any:
    from PIL import Image, UnidentifiedImageError  # slow to import, and most checks see no image

    try:
        return Image.open(BytesIO(data), formats=tuple(_RASTERS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large() from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Warning):
        raise Unfit(
            "Ce fichier n’est pas une image que le site sait lire.",
            "Donnez un JPEG, un PNG, un WebP, un SVG ou un PDF.",
        ) from None


def _too_large() -> Unfit:
    return Unfit(f"Cette image dépasse {MOST_PIXELS // 1_000_000} millions de pixels.", "Réduisez-la.")


def _upright(data: bytes) -> Any:
    """The pixels of an image and nothing else: turned as its camera was held, in sRGB, with its transparency."""
    from PIL import Image, ImageOps

    image = _opened(data)
    try:
        image.load()
    except (OSError, ValueError, SyntaxError):
        raise Unfit("Cette image est abîmée : elle ne se lit pas jusqu’au bout.", "Exportez-la de nouveau.") from None
    turned = _in_srgb(ImageOps.exif_transpose(image))
    mode = "RGBA" if turned.has_transparency_data else "L" if turned.mode in ("1", "L") else "RGB"
    plain = turned.convert(mode)
    return Image.frombytes(mode, plain.size, plain.tobytes())


def _in_srgb(image: Any) -> Any:
    """An image with the colours of its profile; a profile that cannot be read counts for none."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image


def _written(image: Any, format: str, options: dict[str, Any]) -> bytes:
    made = BytesIO()
    image.save(made, format, **options)
    return made.getvalue()
