package org.safelight.scaledjpeg.entropy;

import org.safelight.scaledjpeg.syntax.HuffmanSpec;
import org.safelight.scaledjpeg.syntax.JpegStream;
import org.safelight.scaledjpeg.syntax.Refusal;
import org.safelight.scaledjpeg.syntax.ScanHeader;
import org.safelight.scaledjpeg.transform.Sampled;

import java.util.List;

/**
 * Decodes a sequential scan at 1/8: a sample is its block's DC coefficient (T.81, F.2.2.1), and AC
 * symbols are only walked to find the next block.
 */
public final class DcOnlyScan extends ScanDecoder {

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
        final char[] skip;
        final int step;
        int target;

        Slot(Place place, Channel channel) {
            this.place = place;
            this.channel = channel;
            this.samples = channel.plane.samples();
            this.head = channel.head.entries;
            this.skip = channel.skip.entries;
            this.step = place.wide();
        }

        void put(int difference) {
            int dc = channel.prediction + difference;
            channel.prediction = dc;
            samples[target] = Sampled.sample(dc * channel.step);
            target += step;
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

    /**
     * The cursor's fields are copied, so that they stay in registers from block to block. Two AC
     * look-ups share a refill: the longest entries take 28 bits each, and a refill gives 56. Taken
     * apart into shorter methods this runs a fifth slower.
     */
    @Override
    int decode(int count) throws Refusal {
        BitCursor at = cursor;
        byte[] bytes = at.bytes;
        long bits = at.bits;
        int held = at.held;
        int next = at.next;
        int limit = at.limit();
        for (int unit = 0; unit < count; unit++) {
            for (Slot slot : slots) {
                bits |= BitCursor.load(bytes, next) >>> held;
                next += (63 - held) >>> 3;
                held |= 56;
                int head = slot.head[(int) (bits >>> HeadCode.SHIFT)];
                bits <<= head;
                held -= head & 63;
                int place = (head >>> 6) & 0xFF;
                int entry = 0;
                char[] skip = slot.skip;
                while (place < 64) {
                    entry = skip[(int) (bits >>> SkipCode.SHIFT)];
                    bits <<= entry;
                    held -= entry & 63;
                    place += entry >>> 6;
                    if (place >= 64) {
                        break;
                    }
                    bits |= BitCursor.load(bytes, next) >>> held;
                    next += (63 - held) >>> 3;
                    held |= 56;
                    entry = skip[(int) (bits >>> SkipCode.SHIFT)];
                    bits <<= entry;
                    held -= entry & 63;
                    place += entry >>> 6;
                }
                int difference = head >> 16;
                if (next > limit || !SkipCode.endsBlock(place)) {
                    at.set(bits, held, next);
                    difference = settle(slot, head, entry, place);
                    if (at.next > at.limit() && !at.more()) {
                        return unit;
                    }
                    bits = at.bits;
                    held = at.held;
                    next = at.next;
                    limit = at.limit();
                }
                slot.put(difference);
            }
        }
        at.set(bits, held, next);
        return count;
    }

    /** Ends a block the tables could not: goes one look-up back and takes symbols singly. */
    private int settle(Slot slot, int head, int entry, int place) throws Refusal {
        if (head == HeadCode.UNKNOWN) {
            int difference = Symbols.dcDifference(cursor, slot.channel.head.dc);
            slot.channel.skip.skip(cursor, 1);
            return difference;
        }
        if (!SkipCode.endsBlock(place)) {
            slot.channel.skip.skipFromBefore(cursor, entry, place);
        }
        return head >> 16;
    }
}
