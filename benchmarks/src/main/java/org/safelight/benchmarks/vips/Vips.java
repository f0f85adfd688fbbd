package org.safelight.benchmarks.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** libvips 8 by the Foreign Function and Memory API (JEP 454): thumbnails from and to memory. */
@SuppressWarnings("restricted") // calling into a native library is what it is for
public final class Vips {

    /** libvips fits into a box; this height never limits. */
    private static final int ANY_HEIGHT = 10_000_000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup("libvips.so.42", Arena.global());

    // vips_thumbnail_buffer(buf, len, &out, width, "height", h, NULL)
    private static final MethodHandle THUMBNAIL =
            variadic(
                    "vips_thumbnail_buffer",
                    4,
                    ADDRESS,
                    JAVA_LONG,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS);
    // vips_jpegsave_buffer(in, &buf, &len, "Q", q, "strip", 1, NULL)
    private static final MethodHandle SAVE =
            variadic(
                    "vips_jpegsave_buffer",
                    3,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS);
    // vips_pngsave_buffer(in, &buf, &len, "strip", 1, NULL)
    private static final MethodHandle SAVE_LOSSLESS =
            variadic(
                    "vips_pngsave_buffer",
                    3,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS);
    private static final MethodHandle UNREF = plain("g_object_unref", ADDRESS);
    private static final MethodHandle FREE = plain("g_free", ADDRESS);

    private Vips() {}

    static {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle init =
                    LINKER.downcallHandle(
                            LIBRARY.findOrThrow("vips_init"),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS));
            if ((int) init.invokeExact(arena.allocateFrom("safelight-benchmarks")) != 0) {
                throw new IllegalStateException("libvips did not start");
            }
        } catch (Throwable e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A JPEG of this width and quality, in sRGB, upright, without metadata. */
    public static byte[] jpegThumbnail(byte[] image, int width, int quality) {
        return thumbnail(
                image,
                width,
                (arena, out, buffer, length) ->
                        (int)
                                SAVE.invokeExact(
                                        out,
                                        buffer,
                                        length,
                                        arena.allocateFrom("Q"),
                                        quality,
                                        arena.allocateFrom("strip"),
                                        1,
                                        MemorySegment.NULL));
    }

    /** The same as a PNG, to look at what came before the encoder. */
    public static byte[] pngThumbnail(byte[] image, int width) {
        return thumbnail(
                image,
                width,
                (arena, out, buffer, length) ->
                        (int)
                                SAVE_LOSSLESS.invokeExact(
                                        out,
                                        buffer,
                                        length,
                                        arena.allocateFrom("strip"),
                                        1,
                                        MemorySegment.NULL));
    }

    @FunctionalInterface
    private interface Saver {
        int save(Arena arena, MemorySegment image, MemorySegment buffer, MemorySegment length)
                throws Throwable;
    }

    private static byte[] thumbnail(byte[] image, int width, Saver saver) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocateFrom(JAVA_BYTE, image);
            MemorySegment out = arena.allocate(ADDRESS);
            int failed =
                    (int)
                            THUMBNAIL.invokeExact(
                                    source,
                                    (long) image.length,
                                    out,
                                    width,
                                    arena.allocateFrom("height"),
                                    ANY_HEIGHT,
                                    MemorySegment.NULL);
            if (failed != 0) {
                throw new IllegalStateException("libvips made no thumbnail");
            }
            return saved(arena, out.get(ADDRESS, 0), saver);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] saved(Arena arena, MemorySegment image, Saver saver) throws Throwable {
        MemorySegment buffer = arena.allocate(ADDRESS);
        MemorySegment length = arena.allocate(JAVA_LONG);
        int failed = saver.save(arena, image, buffer, length);
        UNREF.invokeExact(image);
        if (failed != 0) {
            throw new IllegalStateException("libvips did not save the thumbnail");
        }
        MemorySegment bytes = buffer.get(ADDRESS, 0);
        byte[] copy = bytes.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        FREE.invokeExact(bytes);
        return copy;
    }

    private static MethodHandle variadic(String name, int fixed, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LIBRARY.findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, arguments),
                Linker.Option.firstVariadicArg(fixed));
    }

    private static MethodHandle plain(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(
                LIBRARY.or(SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global()))
                        .or(SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()))
                        .findOrThrow(name),
                FunctionDescriptor.ofVoid(arguments));
    }
}
