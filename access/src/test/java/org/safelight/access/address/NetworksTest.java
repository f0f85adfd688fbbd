package org.safelight.access.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/23, 192.168.5.255, true",
        "192.168.4.0/23, 192.168.6.0, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8:0:8000::/49, 2001:db8:0:ffff::1, true",
        "2001:db8:0:8000::/49, 2001:db8:0:7fff::1, false",
        "::1, ::1, true",
        "fe80::/10, fe80::1%eth0, true",
        // An IPv4 address that a socket for both families has accepted.
        "127.0.0.0/8, ::ffff:127.0.0.1, true"
    })
    void anAddressIsInABlockOrNot(String block, String address, boolean inside) {
        assertThat(Networks.of(List.of(block)).admit(address)).isEqualTo(inside);
    }

    @Test
    void oneOfSeveralBlocksIsEnough() {
        Networks networks = Networks.of(List.of("10.0.0.0/8", "2001:db8::/32"));

        assertThat(networks.admit("10.1.1.1")).isTrue();
        assertThat(networks.admit("2001:db8::5")).isTrue();
        assertThat(networks.admit("192.0.2.1")).isFalse();
    }

    @Test
    void noBlockIsNoRestriction() {
        assertThat(Networks.ANYWHERE.admit("192.0.2.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "localhost"})
    void whatIsNoAddressIsNowhere(String remote) {
        assertThat(Networks.of(List.of("0.0.0.0/0", "::/0")).admit(remote)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.1/8",
                "2001:db8::1/32",
                "2001:db8::/129",
                "example.org",
                "10.0.0",
                ""
            })
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blocksAreReadAsTheyWereWritten() {
        Networks networks = Networks.of(List.of("10.0.0.0/8", "::1", "2001:db8::/32"));

        assertThat(Networks.of(networks.text())).isEqualTo(networks);
        assertThat(Networks.of("")).isEqualTo(Networks.ANYWHERE);
    }
}
