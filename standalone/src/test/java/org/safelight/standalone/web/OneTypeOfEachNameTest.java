package org.safelight.standalone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In the document, a name is one type's, with all that the service describes types by. */
class OneTypeOfEachNameTest {

    private final ModelConverters converters = new ModelConverters(true);

    private static final class Albums {

        private record Cover(String photo) {}
    }

    private static final class Books {

        private record Cover(int pages) {}
    }

    private record Album(Albums.Cover cover, List<Albums.Cover> earlier) {}

    private record Book(Optional<Books.Cover> cover) {}

    private record Shelf(Album album, Book book) {}

    @BeforeEach
    void asTheServiceDescribesThem() {
        new ApplicationContextRunner()
                .withUserConfiguration(ApiDescription.class)
                .run(
                        context ->
                                context.getBeansOfType(ModelConverter.class)
                                        .values()
                                        .forEach(converters::addConverter));
    }

    @SuppressWarnings("rawtypes")
    private Map<String, Schema> described(Type type) {
        return converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
                .referencedSchemas;
    }

    @Test
    void twoTypesOfOneNameAreRefusedWhereverTheyAreFound() {
        assertThatThrownBy(() -> described(Shelf.class))
                .hasMessage(
                        "%s and %s would both be described as Cover: give one of them another name",
                        Albums.Cover.class.getName(), Books.Cover.class.getName());
    }

    @Test
    void theyAreRefusedInTwoOperationsToo() {
        described(Albums.Cover.class);

        assertThatThrownBy(() -> described(Book.class)).hasMessageContaining("described as Cover");
    }

    @Test
    void oneTypeMayBeFoundInManyPlaces() {
        assertThat(described(Album.class)).containsOnlyKeys("Album", "Cover");
        assertThat(described(Albums.Cover.class)).containsOnlyKeys("Cover");
    }
}
