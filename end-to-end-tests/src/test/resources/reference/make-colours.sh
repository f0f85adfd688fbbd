#!/bin/sh
# Writes colours.txt anew: what an independent decoder (libvips) sees in every photo below a folder.
# One line a file:
#   SHA-256 of the file, width and height when shown upright, 64 colours (8 rows of 8) as rrggbb.
# The first frame is taken, turned upright, converted to sRGB by its own profile, laid over white.
# The colours are plain means over equal cells. CMYK is read by ImageMagick instead: libvips reads
# a CMYK PSD inverted, and takes ink of no profile for a certain press. Needs vips 8.14 and convert
# 6.9, and some minutes.
#   sh make-colours.sh ../shared/photos/good > colours.txt
set -eu
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The profile that libvips calls srgb, taken from a picture that it writes.
vips black "$work/black.v" 8 8 --bands 3
vips copy "$work/black.v" "$work/rgb.v" --interpretation srgb
vips icc_export "$work/rgb.v" "$work/black.png" --output-profile srgb
convert "$work/black.png" "$work/srgb.icc"

to_srgb() {
    if vipsheader -f interpretation "$1" | grep -q CMYK; then
        if vipsheader -f icc-profile-data "$1" > /dev/null 2>&1; then
            convert "$3[0]" -auto-orient -intent relative -profile "$work/srgb.icc" \
                -depth 8 "$work/cmyk.ppm"
        else
            convert "$3[0]" -auto-orient -colorspace sRGB -depth 8 "$work/cmyk.ppm"
        fi
        vips copy "$work/cmyk.ppm" "$2"
    elif vipsheader -f icc-profile-data "$1" > /dev/null 2>&1; then
        vips icc_transform "$1" "$2" srgb --embedded --depth 8
    else
        vips colourspace "$1" "$2" srgb
    fi
}

find "$1" -type f ! -path '*/other-formats/*' | LC_ALL=C sort | while read -r file; do
    vips autorot "$file" "$work/upright.v"
    width=$(vipsheader -f width "$work/upright.v")
    height=$(vipsheader -f height "$work/upright.v")
    to_srgb "$work/upright.v" "$work/srgb.v" "$file"
    case $(vipsheader -f bands "$work/srgb.v") in
        2 | 4) vips flatten "$work/srgb.v" "$work/opaque.v" --background '255 255 255' ;;
        *) vips copy "$work/srgb.v" "$work/opaque.v" ;;
    esac
    vips cast "$work/opaque.v" "$work/bytes.v" uchar
    # Eight times as large without interpolation, so that every cell holds whole pixels.
    vips zoom "$work/bytes.v" "$work/large.v" 8 8
    vips shrink "$work/large.v" "$work/cells.ppm" "$width" "$height"
    printf '%s %sx%s ' "$(sha256sum "$file" | cut -d' ' -f1)" "$width" "$height"
    tail -c 192 "$work/cells.ppm" | od -An -v -tx1 | tr -d ' \n' | sed 's/....../& /g; s/ $//'
    echo
done
