package org.safelight.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

class QuickMappingTest {

    private final MockMvc service =
            MockMvcBuilders.standaloneSetup(new Photos())
                    .setCustomHandlerMapping(QuickMapping::new)
                    .build();

    @RestController
    static final class Photos {

        @GetMapping("/photos/{id}")
        String photo(@PathVariable String id) {
            return "photo " + id;
        }

        @GetMapping("/photos/{id}/thumbnail")
        String thumbnail(@PathVariable String id) {
            return "thumbnail of " + id;
        }

        @GetMapping(path = "/photos/{id}/thumbnail", params = "v")
        String version(@PathVariable String id) {
            return "one version of the thumbnail of " + id;
        }
    }

    @Test
    void anOperationIsFoundByItsAddressAndWhatElseItAsksFor() throws Exception {
        service.perform(get("/photos/7")).andExpect(content().string("photo 7"));
        service.perform(get("/photos/7/thumbnail")).andExpect(content().string("thumbnail of 7"));
        service.perform(get("/photos/7/thumbnail?v=1"))
                .andExpect(content().string("one version of the thumbnail of 7"));
    }

    @Test
    void anAddressMayBeWrittenWithEscapes() throws Exception {
        service.perform(get(URI.create("/ph%6Ftos/7/thumbnai%6C")))
                .andExpect(content().string("thumbnail of 7"));
    }

    @Test
    void whatFitsByItsAddressOnlyIsAnsweredAsEver() throws Exception {
        service.perform(delete("/photos/7/thumbnail"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
        service.perform(get("/albums/7")).andExpect(status().isNotFound());
    }
}
