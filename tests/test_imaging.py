"""Images as they leave the house: nothing of their makers, the right way up, in true colours, never larger."""

import re
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from pictures import SECRET, SVG, encoded, gradient, opened, photo
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from ptce import imaging
from ptce.drawing import Unfit
from ptce.imaging import Shape, clean, resized, shape

FORMATS = ["JPEG", "PNG", "WEBP"]


@pytest.mark.parametrize("format", FORMATS)
def test_what_an_image_is_comes_from_its_bytes(format: str) -> None:
    assert shape(photo(640, 480, format)) == Shape(format, 640, 480)


@pytest.mark.parametrize(
    ("data", "expected"), [(SVG.encode(), "SVG"), (b'\xef\xbb\xbf <?xml version="1.0"?>', "SVG"), (b"%PDF-1.7", "PDF")]
)
def test_a_drawing_and_a_document_have_no_pixels(data: bytes, expected: str) -> None:
    assert shape(data) == Shape(expected, 0, 0)


@pytest.mark.parametrize(("format", "suffix"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("SVG", "svg")])
def test_a_file_ends_as_what_it_is(format: str, suffix: str) -> None:
    assert Shape(format).suffix == suffix


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (0, ()),
        (300, (300,)),
        (480, (480,)),
        (481, (480, 481)),
        (960, (480, 960)),
        (1600, (480, 960, 1600)),
        (4000, (480, 960, 1600)),
    ],
)
def test_no_width_is_wider_than_the_image(width: int, expected: tuple[int, ...]) -> None:
    assert Shape("JPEG", width, 100).widths == expected


@pytest.mark.parametrize("format", FORMATS)
def test_a_clean_image_holds_its_pixels_and_nothing_else(format: str) -> None:
    data = photo(format=format)
    assert SECRET.encode() in data
    assert opened(data).getexif().get_ifd(0x8825) != {}
    made = clean(data)
    image = opened(made)
    assert (image.format, image.size, image.mode) == (format, (64, 48), "RGB")
    assert SECRET.encode() not in made
    assert dict(image.getexif()) == {}
    left = {name: value for name, value in image.info.items() if value and name not in OF_THE_FORMAT}
    assert left == {}


OF_THE_FORMAT = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "loop", "timestamp"}
OF_THE_FORMAT |= {"background", "duration"}
"""What Pillow tells of how any file of a format is written."""


@pytest.mark.parametrize("format", imaging.WEB)
def test_an_image_of_a_page_holds_nothing_else_either(format: str) -> None:
    made = resized(photo(640, 480), 320, format)
    image = opened(made)
    assert (image.format, image.size) == (format, (320, 240))
    assert SECRET.encode() not in made
    assert re.search(rb"Exif|ICC_PROFILE|iCCP|http://ns.adobe", made) is None
    assert dict(image.getexif()) == {}


@pytest.mark.parametrize("make", [clean, lambda data: resized(data, 48, "WEBP")])
def test_an_image_stands_as_its_camera_was_held(make: Callable[[bytes], bytes]) -> None:
    """Turned a quarter to the right: what was red at the left is red at the top, what was blue at the bottom, left."""
    assert shape(photo(orientation=6)) == Shape("JPEG", 48, 64)
    image = opened(make(photo(orientation=6))).convert("RGB")
    assert image.size == (48, 64)
    top, bottom = _pixel(image, 24, 3), _pixel(image, 24, 60)
    left, right = _pixel(image, 3, 32), _pixel(image, 44, 32)
    assert top[0] - bottom[0] > 150
    assert left[2] - right[2] > 150


def _pixel(image: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    found: Any = image.getpixel((x, y))
    return (found[0], found[1], found[2])


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_any_photograph_is_shown_in_colours_that_screens_know(mode: str) -> None:
    image = opened(clean(encoded(gradient(32, 32, mode), "JPEG")))
    assert image.mode == ("L" if mode == "L" else "RGB")


def test_a_profile_is_applied_before_it_is_dropped() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain, profiled = (encoded(gradient(32, 32), "PNG", **({"icc_profile": p} if p else {})) for p in (None, lab))
    assert _close(opened(clean(plain)), opened(clean(profiled)))
    assert opened(clean(encoded(gradient(32, 32), "PNG", icc_profile=b"not a profile"))).size == (32, 32)


def _close(one: Image.Image, other: Image.Image) -> bool:
    return all(abs(a - b) <= 2 for a, b in zip(one.tobytes(), other.tobytes(), strict=True))


@pytest.mark.parametrize("format", ["PNG", "WEBP"])
def test_transparency_stays(format: str) -> None:
    data = encoded(gradient(32, 32, "RGBA"), format)
    assert opened(clean(data)).mode == "RGBA"
    assert {opened(resized(data, 16, web)).mode for web in imaging.WEB} == {"RGBA"}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_bytes_come_out_each_time(format: str) -> None:
    data = photo(640, 480, format)
    assert clean(data) == clean(data)
    assert {resized(data, 320, web) == resized(data, 320, web) for web in imaging.WEB} == {True}


def test_a_drawing_in_few_colours_is_plain() -> None:
    made = opened(imaging.in_few_colours(encoded(gradient(64, 64, "RGBA"), "PNG", pnginfo=_note())))
    assert (made.format, made.mode, made.size, made.info) == ("PNG", "P", (64, 64), {})
    assert len(made.getcolors() or []) <= imaging.FEW["colours"]


def _note() -> PngInfo:
    note = PngInfo()
    note.add_text("Author", SECRET)
    return note


# What is refused.


def bomb(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes that says that it has all these pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def animated() -> bytes:
    """A WebP of two frames."""
    frames = [gradient(8, 8), gradient(8, 8).rotate(180)]
    return encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])


UNREADABLE = "Ce fichier n’est pas une image que le site sait lire. Donnez un JPEG, un PNG, un WebP, un SVG ou un PDF."
LARGE = "Cette image dépasse 50 millions de pixels. Réduisez-la."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (bomb(8000, 8000), LARGE),
        (bomb(12_000, 12_000), LARGE),
        (bomb(60_000, 60_000), LARGE),
        (b"", UNREADABLE),
        (b"zxzx", UNREADABLE),
        (encoded(gradient(8, 8), "GIF"), UNREADABLE),
        (encoded(gradient(8, 8), "TIFF"), UNREADABLE),
        (photo()[:20], UNREADABLE),
        (animated(), "Cette image est animée. Prenez une image fixe."),
    ],
)
def test_what_is_no_image_for_a_page_is_refused(data: bytes, expected: str) -> None:
    with pytest.raises(Unfit) as refused:
        shape(data)
    assert str(refused.value) == expected


def test_a_file_that_is_too_heavy_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shape(photo())
    monkeypatch.setattr(imaging, "MOST_BYTES", 1_000)
    with pytest.raises(Unfit, match=r"Ce fichier dépasse 0 Mo\. Réduisez-le\."):
        shape(photo())


@pytest.mark.parametrize("format", FORMATS)
def test_an_image_that_is_cut_is_refused(format: str) -> None:
    data = photo(640, 480, format)
    with pytest.raises(Unfit, match="Cette image est abîmée" if format != "WEBP" else "n’est pas une image"):
        clean(data[: len(data) * 3 // 4])
