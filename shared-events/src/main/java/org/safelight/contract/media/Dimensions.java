package org.safelight.contract.media;

/** Width and height of a picture in pixels, each at least 1. */
public record Dimensions(int width, int height) {

    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel each way");
        }
    }

    /** The number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** The same picture turned by a quarter. */
    public Dimensions turned() {
        return new Dimensions(/* width= */ height, /* height= */ width);
    }
}
