package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.standalone.architecture.OurCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The glossary explains every word of the contract, in two languages, and none that is gone. */
class GlossaryTest {

    private static final List<List<String>> ENTRIES = Page.at("docs/glossary.md").rows().toList();

    private static final List<String> NAMES =
            ENTRIES.stream().flatMap(cells -> Page.code(cells.getFirst()).stream()).toList();

    @Test
    void everyTypeOfTheContractIsExplained() {
        Set<String> contract =
                OurCode.CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith(contractPackage()))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.isEmpty() && !name.equals("package-info"))
                        .collect(Collectors.toSet());

        assertThat(contract).contains("PhotoUploaded", "FindPhoto", "Caption");
        assertThat(NAMES).containsAll(contract);
    }

    @Test
    void everyNameIsOneOfACompiledClass() {
        assertThat(NAMES)
                .contains("ThumbnailSaga")
                .filteredOn(name -> !OurCode.has(name))
                .isEmpty();
    }

    @Test
    void noWordIsExplainedTwice() {
        assertThat(ENTRIES.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @Test
    void everyWordIsGivenInKoreanAndExplainedInOneSentence() {
        assertThat(ENTRIES)
                .allSatisfy(
                        cells -> {
                            assertThat(cells.get(1)).matches(".*\\p{IsHangul}.*");
                            assertThat(cells.get(2)).matches("[A-Z][^.]*\\.");
                        });
    }

    private static String contractPackage() {
        return UserId.class.getPackageName();
    }
}
