package org.safelight.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.account.AccountCommand;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.erasure.ErasureCommand;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.library.LibraryQuery;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.search.SearchQuery;
import org.safelight.contract.statistics.StatisticsQuery;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** The contract is data: it can be read on one screen, compared and written as JSON. */
class ContractShapeTest {

    private static final List<Class<?>> FAMILIES =
            List.of(
                    PhotoCommand.class,
                    PhotoEvent.class,
                    AlbumCommand.class,
                    AlbumEvent.class,
                    ErasureCommand.class,
                    ErasureEvent.class,
                    AccountCommand.class,
                    AccountEvent.class,
                    LibraryQuery.class,
                    StatisticsQuery.class,
                    SearchQuery.class);

    @Test
    void everyTypeIsARecordAnEnumOrAnInterfaceThatOnlyNamesThings() {
        List<Class<?>> types = ContractTypes.all();

        assertThat(types).contains(PhotoEvent.class, PhotoEvent.PhotoUploaded.class, UserId.class);
        assertThat(types).allMatch(ContractShapeTest::isPlainData);
    }

    @Test
    void anythingElseWouldBeNoticed() {
        assertThat(isPlainData(Runnable.class)).isFalse();
        assertThat(isPlainData(Thread.class)).isFalse();
    }

    @Test
    void everyMessageOfAFamilyIsARecordInIt() {
        assertThat(FAMILIES).allMatch(Class::isSealed);
        assertThat(FAMILIES.stream().flatMap(ContractShapeTest::members))
                .isNotEmpty()
                .allMatch(Class::isRecord);
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses());
    }

    private static boolean isPlainData(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || type.isSealed()
                || (type.isInterface() && hasOnlyConstants(type));
    }

    private static boolean hasOnlyConstants(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .noneMatch(method -> !Modifier.isPrivate(method.getModifiers()));
    }
}
