package org.safelight.media.imaging.webp.lossless;

/** Distances, the shortest of which are steps to the side and up (section 3.6.1.2). */
final class Distances {

    /** Pairs of steps to the left and up. */
    private static final byte[] NEAR = near();

    private Distances() {}

    /** How many pixels back a code stands for. */
    static int of(int code, int width) {
        if (code > NEAR.length / 2) {
            return code - NEAR.length / 2;
        }
        int left = NEAR[2 * code - 2];
        int up = NEAR[2 * code - 1];
        return Math.max(1, left + up * width);
    }

    /** Written as two digits each: how far up, and eight less how far to the left. */
    private static byte[] near() {
        String steps =
                "1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c5845"
                        + "4b343c035759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e"
                        + "78017779535d111f646c424e767a212f757b313f636d525e00747c414f1020626e30737d"
                        + "515f40727e616f50717f6070";
        byte[] near = new byte[steps.length()];
        for (int i = 0; i < near.length; i += 2) {
            near[i] = (byte) (8 - Character.digit(steps.charAt(i + 1), 16));
            near[i + 1] = (byte) Character.digit(steps.charAt(i), 16);
        }
        return near;
    }
}
