package org.safelight.scaledjpeg;

/** Components made of slopes, waves and grain, kept away from black and white so nothing clips. */
record SyntheticPicture(int width, int height, int components, double grain) {

    /** The value of a component at a point in pixels, 40 to 216. */
    double at(int component, double x, double y) {
        double slope = (x / width - 0.5) * 40 + (y / height - 0.5) * (component + 1) * 20;
        double wave = 25 * Math.sin(x / (5 + component)) * Math.cos(y / (7 + component));
        return Math.max(40, Math.min(216, 128 + slope + wave + grain * noise(component, x, y)));
    }

    private static double noise(int component, double x, double y) {
        long bits = Double.doubleToLongBits(x * 31 + y * 1009 + component * 77777 + 1);
        bits *= 0x9E3779B97F4A7C15L;
        return ((bits >>> 40) & 0xFF) / 128.0 - 1;
    }
}
