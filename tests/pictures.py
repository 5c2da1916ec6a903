"""Images that tests make for themselves: gradients that betray a turn, with the metadata that cameras leave."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
SECRET = "zxsecret"


def gradient(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """An image that is red at its left, and blue at its bottom."""
    red = Image.linear_gradient("L").rotate(-90).resize((width, height))
    blue = Image.linear_gradient("L").resize((width, height))
    plain = Image.merge("RGB", (red, Image.new("L", (width, height)), blue))
    if mode == "RGBA":
        plain.putalpha(Image.new("L", (width, height), 128))
    return plain.convert(mode)


def encoded(image: Image.Image, format: str, **options: Any) -> bytes:
    """The bytes of an image."""
    stream = BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()


def photo(width: int = 64, height: int = 48, format: str = "JPEG", orientation: int = 1, **options: Any) -> bytes:
    """A photograph with all that a camera and an editor write into it: place, device, author, profile, comment."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET  # the maker of the camera
    exif[0x013B] = SECRET  # the artist
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 24.0), 3: "E", 4: (2.0, 21.0, 3.0)})  # the place
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    metadata: dict[str, Any] = {"exif": exif.tobytes(), "icc_profile": profile}
    if format == "JPEG":
        metadata["comment"] = SECRET.encode()
    if format == "PNG":
        notes = PngInfo()
        notes.add_text("Author", SECRET)
        metadata["pnginfo"] = notes
    if format in ("JPEG", "WEBP"):
        metadata["xmp"] = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    return encoded(gradient(width, height), format, **metadata, **options)


def opened(data: bytes) -> Image.Image:
    """An image, read whole."""
    image = Image.open(BytesIO(data))
    image.load()
    return image
