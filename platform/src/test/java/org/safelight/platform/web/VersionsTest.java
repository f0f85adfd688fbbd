package org.safelight.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A second version of an operation beside the first, which will go. */
class VersionsTest {

    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new First(), new Second())
                    .addInterceptors(new RetiringOperations())
                    .build();

    @RestController
    static final class First {

        @Retiring(since = "2027-01-31", until = "2027-12-31", instead = "/docs/versions")
        @GetMapping("/api/v1/months")
        String months() {
            return "one by one";
        }

        @GetMapping("/api/v1/days")
        String days() {
            return "staying";
        }
    }

    @RestController
    static final class Second {

        @GetMapping("/api/v2/months")
        String months() {
            return "all at once";
        }
    }

    @Test
    void bothAreServed() throws Exception {
        mvc.perform(get("/api/v1/months"))
                .andExpect(status().isOk())
                .andExpect(content().string("one by one"));
        mvc.perform(get("/api/v2/months"))
                .andExpect(status().isOk())
                .andExpect(content().string("all at once"));
    }

    @Test
    void theOneThatWillGoSaysSinceWhenAndUntilWhen() throws Exception {
        mvc.perform(get("/api/v1/months"))
                .andExpect(header().string("Deprecation", "@1801353600"))
                .andExpect(header().string("Sunset", "Fri, 31 Dec 2027 00:00:00 GMT"))
                .andExpect(header().string("Link", "</docs/versions>; rel=\"deprecation\""));
    }

    @Test
    void whatStaysSaysNothing() throws Exception {
        for (String path : new String[] {"/api/v1/days", "/api/v2/months"}) {
            mvc.perform(get(path))
                    .andExpect(header().doesNotExist("Deprecation"))
                    .andExpect(header().doesNotExist("Sunset"));
        }
    }
}
