package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** As strict as Spring Security's own firewall, character by character. */
class HeaderTextTest {

    private final StrictHttpFirewall theirs = new StrictHttpFirewall();

    private boolean isAValueForThem(String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X", value);
        try {
            return value.equals(theirs.getFirewalledRequest(request).getHeader("X"));
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    private boolean isANameForThem(String name) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, "value");
        try {
            return "value".equals(theirs.getFirewalledRequest(request).getHeader(name));
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    @Test
    void whatIsPlainIsAllowed() {
        assertThat(isAValueForThem("Basic YTpi")).isTrue();
        assertThat(isANameForThem("X-API-Key")).isTrue();
    }

    @Test
    void whatTheyRefuseIsRefusedAndNothingElse() {
        for (int character = 0; character <= 0x11000; character++) {
            String text = "a" + Character.toString(character) + "b";
            assertThat(HeaderText.isValue(text))
                    .as("value with U+%04X", character)
                    .isEqualTo(isAValueForThem(text));
            assertThat(HeaderText.isName(text))
                    .as("name with U+%04X", character)
                    .isEqualTo(isANameForThem(text));
        }
    }
}
