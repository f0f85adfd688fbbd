package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.safelight.standalone.architecture.sample.left.Left;

import java.util.List;

/** In every package a value is never null unless its type says so. */
class NullMarkedPackagesTest {

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarkedPackages(OurCode.CLASSES)).isEmpty();
    }

    @Test
    void aPackageWithoutTheMarkIsFound() {
        assertThat(unmarkedPackages(OurCode.badSamples())).contains(Left.class.getPackageName());
    }

    private static List<String> unmarkedPackages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !isNullMarked(name))
                .sorted()
                .toList();
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info")
                    .isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException unmarked) {
            return false;
        }
    }
}
