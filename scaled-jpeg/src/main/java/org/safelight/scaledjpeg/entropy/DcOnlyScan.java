package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;

import java.util.List;

/**
 * Decodes a sequential scan at 1/8: a sample is its block's DC coefficient (T.81, F.2.2.1), and AC
 * symbols are only walked to find the next block.
 */
public final class DcOnlyScan extends ScanDecoder {

    private static final int SHIFT = 64 - HeadCode.BITS;

    private static final class Channel {
        final Sampled plane;
        final HeadCode head;
        final SkipCode skip;
        final int step;
        int prediction;

        Channel(Sampled plane, int step, HeadCode head, SkipCode skip) {
            this.plane = plane;
            this.step = step;
            this.head = head;
            this.skip = skip;
        }
    }

    private static final class Slot {
        final Place place;
        final Channel channel;
        final byte[] samples;
        final int[] head;
        int target;

        Slot(Place place, Channel channel) {
            this.place = place;
            this.channel = channel;
            this.samples = channel.plane.samples();
            this.head = channel.head.entries;
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
            HuffmanSpec ac = tables.ac(owner.acTable());
            channels[index] =
                    new Channel(
                            planes.get(index),
                            tables.quant(owner.component().quantTable())[0],
                            cache.headCode(tables.dc(owner.dcTable()), ac),
                            cache.skipCode(ac));
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
        int entry = slot.head[(int) (at.bits >>> SHIFT)];
        if (entry == 0) {
            return rareBlock(slot);
        }
        at.drop(entry & 63);
        int place = (entry >>> 6) & 0xFF;
        if (place < 64) {
            slot.channel.skip.skip(at, place);
        }
        return entry >> 16;
    }

    private int rareBlock(Slot slot) throws Refusal {
        int difference = Symbols.dcDifference(cursor, slot.channel.head.dc);
        slot.channel.skip.skip(cursor, 1);
        return difference;
    }
}
