package org.safelight.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.contract.statistics.OwnerPage;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.Page;
import org.safelight.query.library.Page.Item;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.List;

/** Pages of months and owners, whatever store they are found in. */
public final class Listed {

    private static final long MONTHS_A_YEAR = 12;

    private Listed() {}

    /**
     * Finds months next to one, that one aside, the nearest first.
     *
     * @see CountedPhoto#month()
     */
    @FunctionalInterface
    public interface Months {

        List<MonthView> nextTo(long month, boolean later, int most);
    }

    /** Finds owners next to a name, that one aside, the nearest first. */
    @FunctionalInterface
    public interface Owners {

        List<OwnerView> nextTo(String name, boolean before, int most);
    }

    /** A page of months. */
    public static MonthPage months(PageRequest request, Months months) {
        Page<MonthView> page =
                Page.read(
                        Listing.MONTH,
                        place(Listing.MONTH, request),
                        request.size(),
                        (place, most) -> {
                            long month = place == null ? Long.MAX_VALUE : place.number();
                            return months.nextTo(month, isBefore(place), most).stream()
                                    .map(Listed::item)
                                    .toList();
                        });
        return new MonthPage(page.items(), page.previous(), page.next());
    }

    /** A page of owners. */
    public static OwnerPage owners(PageRequest request, Owners owners) {
        Page<OwnerView> page =
                Page.read(
                        Listing.OWNER,
                        place(Listing.OWNER, request),
                        request.size(),
                        (place, most) ->
                                owners.nextTo(name(place), isBefore(place), most).stream()
                                        .map(Listed::item)
                                        .toList());
        return new OwnerPage(page.items(), page.previous(), page.next());
    }

    /** A month from its number, as stores keep it. */
    public static YearMonth month(long number) {
        return YearMonth.of(
                Math.toIntExact(Math.floorDiv(number, MONTHS_A_YEAR)),
                Math.toIntExact(Math.floorMod(number, MONTHS_A_YEAR)) + 1);
    }

    private static @Nullable PageToken place(Listing listing, PageRequest request) {
        @Nullable String token = request.token();
        return token == null ? null : PageToken.parseEither(listing, token);
    }

    private static boolean isBefore(@Nullable PageToken place) {
        return place != null && place.before();
    }

    private static Item<MonthView> item(MonthView month) {
        long number = month.month().getLong(ChronoField.PROLEPTIC_MONTH);
        return new Item<>(Long.toString(number), "-", month);
    }

    /** Names may have spaces, which tokens have not. */
    private static Item<OwnerView> item(OwnerView owner) {
        byte[] name = owner.owner().value().getBytes(UTF_8);
        return new Item<>(Base64.getUrlEncoder().encodeToString(name), "-", owner);
    }

    private static String name(@Nullable PageToken place) {
        try {
            return place == null
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(place.key()), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedPageTokenException();
        }
    }
}
