package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.media.bucket.ObjectSource;
import org.safelight.media.bucket.Orphans;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.standalone.architecture.OurCode;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what each process does with buckets is what its code calls. */
class SideTest {

    @ParameterizedTest
    @EnumSource
    void doesWhatIsSaidOfIt(Side side) {
        Set<String> called =
                OurCode.CLASSES.stream()
                        .filter(JavaClass.Predicates.resideInAPackage(side.packages()))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .flatMap(SideTest::useOfABucket)
                        .collect(Collectors.toSet());

        assertThat(called)
                .isEqualTo(side.ofAny().stream().map(Use::method).collect(Collectors.toSet()));
    }

    private static Stream<String> useOfABucket(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?>)) {
            return Stream.empty();
        }
        if (access.getTargetOwner().isAssignableTo(ReadableBucket.class)) {
            return Stream.of(access.getName());
        }
        if (!"<init>".equals(access.getName())) {
            return Stream.empty();
        }
        if (access.getTargetOwner().isEquivalentTo(Orphans.class)) {
            return Stream.of(Use.LIST.method(), Use.REMOVE.method());
        }
        return access.getTargetOwner().isEquivalentTo(ObjectSource.class)
                ? Stream.of(Use.OPEN_RANGE.method())
                : Stream.empty();
    }
}
