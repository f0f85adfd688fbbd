#!/bin/sh
# Writes colours.txt anew: what an independent decoder (libvips, then ImageMagick's box filter)
# sees in every photo below a folder. One line a file:
#   SHA-256 of the file, width and height when shown upright, 64 colours (8 rows of 8) as rrggbb,
# over white where the photo is transparent, converted to sRGB. Needs vips 8.14 and convert 6.9.
#   sh make-colours.sh ../shared/photos/good > colours.txt
set -eu
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
find "$1" -type f ! -path '*/other-formats/*' | LC_ALL=C sort | while read -r file; do
    # "thumbnail" turns upright, converts to sRGB and takes the first frame; at full size it does
    # not scale.
    vips autorot "$file" "$work/upright.v"
    width=$(vipsheader -f width "$work/upright.v")
    height=$(vipsheader -f height "$work/upright.v")
    vips thumbnail "$file" "$work/shown.v" "$width" --height "$height" --size force --export-profile srgb
    if vips flatten "$work/shown.v" "$work/flat.v" --background '255 255 255' 2>/dev/null; then
        mv "$work/flat.v" "$work/shown.v"
    fi
    vips colourspace "$work/shown.v" "$work/srgb.v" srgb
    vips cast "$work/srgb.v" "$work/bytes.ppm" uchar
    printf '%s %sx%s ' "$(sha256sum "$file" | cut -d' ' -f1)" "$width" "$height"
    convert "$work/bytes.ppm" -scale '8x8!' -depth 8 rgb:- | od -An -v -tx1 | tr -d ' \n' |
        sed 's/....../& /g; s/ $//'
    echo
done
