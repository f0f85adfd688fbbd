package org.safelight.scaledjpeg.syntax;

/** Second bytes of the markers this library acts on (T.81, Table B.1). */
public final class Marker {

    public static final int TEM = 0x01;
    public static final int SOF0 = 0xC0;
    public static final int SOF2 = 0xC2;
    public static final int DHT = 0xC4;
    public static final int JPG = 0xC8;
    public static final int DAC = 0xCC;
    public static final int SOF15 = 0xCF;
    public static final int RST0 = 0xD0;
    public static final int RST7 = 0xD7;
    public static final int SOI = 0xD8;
    public static final int EOI = 0xD9;
    public static final int SOS = 0xDA;
    public static final int DQT = 0xDB;
    public static final int DNL = 0xDC;
    public static final int DRI = 0xDD;
    public static final int DHP = 0xDE;
    public static final int EXP = 0xDF;
    public static final int APP0 = 0xE0;
    public static final int APP1 = 0xE1;
    public static final int APP2 = 0xE2;
    public static final int APP14 = 0xEE;
    public static final int APP15 = 0xEF;

    private Marker() {}

    /** Whether the marker belongs inside entropy-coded data. */
    public static boolean isRestart(int marker) {
        return marker >= RST0 && marker <= RST7;
    }

    static boolean isApplication(int marker) {
        return marker >= APP0 && marker <= APP15;
    }

    static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
}
