package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

import java.util.List;

/**
 * Decodes a sequential scan at 1/8: a sample is its block's DC coefficient (T.81, F.2.2.1), and AC
 * symbols are only walked to find the next block.
 */
public final class DcOnlyScan extends ScanDecoder {

    private static final int HEAD_SHIFT = 64 - BlockTables.HEAD_BITS;
    private static final int SKIP_SHIFT = 64 - BlockTables.SKIP_BITS;

    private static final class Channel {
        final Sampled plane;
        final BlockTables tables;
        final int step;
        int prediction;

        Channel(Sampled plane, BlockTables tables, int step) {
            this.plane = plane;
            this.tables = tables;
            this.step = step;
        }
    }

    private static final class Slot {
        final Place place;
        final Channel channel;
        final byte[] samples;
        final int[] head;
        final char[] skip;
        int target;

        Slot(Place place, Channel channel) {
            this.place = place;
            this.channel = channel;
            this.samples = channel.plane.samples();
            this.head = channel.tables.head;
            this.skip = channel.tables.skip;
        }
    }

    private final Channel[] channels = new Channel[3];
    private final Slot[] slots;

    /** A decoder for the scan whose data the stream has come to. */
    public DcOnlyScan(
            JpegStream stream,
            ScanHeader scan,
            List<Sampled> planes,
            BitCursor cursor,
            TableCache cache)
            throws Refusal {
        super(stream, scan, cursor);
        var tables = stream.tables();
        for (var owner : scan.components()) {
            int index = owner.component().index();
            channels[index] =
                    new Channel(
                            planes.get(index),
                            cache.blockTables(
                                    tables.dc(owner.dcTable()), tables.ac(owner.acTable())),
                            tables.quant(owner.component().quantTable())[0]);
        }
        slots =
                Place.of(scan).stream()
                        .map(place -> new Slot(place, channels[place.owner().component().index()]))
                        .toArray(Slot[]::new);
    }

    @Override
    void restart() {
        for (Slot slot : slots) {
            slot.channel.prediction = 0;
        }
    }

    @Override
    void startRow(int row, int column) {
        for (Slot slot : slots) {
            slot.target = slot.place.block(row, column, slot.channel.plane.stride());
        }
    }

    @Override
    int decode(int count) throws Refusal {
        for (int unit = 0; unit < count; unit++) {
            for (Slot slot : slots) {
                int difference = block(slot);
                if (cursor.next > cursor.limit() && !cursor.more()) {
                    return unit;
                }
                Channel channel = slot.channel;
                channel.prediction += difference;
                slot.samples[slot.target] = Sampled.sample(channel.prediction * channel.step);
                slot.target += slot.place.wide();
            }
        }
        return count;
    }

    /** Takes one block; returns its DC difference. */
    private int block(Slot slot) throws Refusal {
        BitCursor at = cursor;
        at.refill();
        int entry = slot.head[(int) (at.bits >>> HEAD_SHIFT)];
        if (entry == 0) {
            return rareBlock(slot);
        }
        at.drop(entry & 63);
        int place = (entry >>> 6) & 0xFF;
        if (place < 64) {
            skip(slot, place);
        }
        return entry >> 16;
    }

    private int rareBlock(Slot slot) throws Refusal {
        int difference = Symbols.dcDifference(cursor, slot.channel.tables.dc);
        skip(slot, 1);
        return difference;
    }

    private void skip(Slot slot, int from) throws Refusal {
        BitCursor at = cursor;
        char[] table = slot.skip;
        byte[] bytes = at.bytes;
        long bits = at.bits;
        int held = at.held;
        int next = at.next;
        int place = from;
        while (true) {
            int entry = 0;
            while (place < 64) {
                bits |= BitCursor.load(bytes, next) >>> held;
                next += (63 - held) >>> 3;
                held |= 56;
                entry = table[(int) (bits >>> SKIP_SHIFT)];
                bits <<= entry;
                held -= entry & 63;
                place += entry >>> 6;
            }
            if (BlockTables.endsBlock(place)) {
                break;
            }
            at.seek(next * 8L - held - (entry & 63));
            place = Symbols.skipOne(at, slot.channel.tables.ac, place - (entry >>> 6));
            bits = at.bits;
            held = at.held;
            next = at.next;
            if (place > 63) {
                break;
            }
        }
        at.bits = bits;
        at.held = held;
        at.next = next;
    }
}
