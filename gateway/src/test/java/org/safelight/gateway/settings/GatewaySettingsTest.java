package org.safelight.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A wrong setting stops the start. */
class GatewaySettingsTest {

    @Test
    void addressesStandInOneLineWithOrWithoutTheirWeight() {
        GatewaySettings settings =
                bound(Map.of("command-side", "http://a:8081;weight=90, https://b:8443"));

        assertThat(settings.commandSide())
                .containsExactly(
                        new NodeAddress(URI.create("http://a:8081"), 90),
                        new NodeAddress(URI.create("https://b:8443"), 1));
    }

    @Test
    void withoutSettingsBothSidesAreOnThisMachine() {
        GatewaySettings settings = bound(Map.of());

        assertThat(settings.commandSide())
                .containsExactly(NodeAddress.valueOf("http://localhost:8081"));
        assertThat(settings.querySide())
                .containsExactly(NodeAddress.valueOf("http://localhost:8082"));
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.sslBundle()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command-side=",
                "command-side=a:8081",
                "command-side=ftp://a",
                "command-side=http://a/path",
                "command-side=http://a;weight=1001",
                "command-side=http://a;weight=-1",
                "query-side=http://a;weight=0",
                "answer-within=0s",
                "connect-within=2h",
                "idle=60s",
                "connections=0"
            })
    void whatCannotBeIsRefused(String setting) {
        String[] parts = setting.split("=", 2);

        assertThatThrownBy(() -> bound(Map.of(parts[0], parts[1])))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GatewaySettings bound(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("safelight.gateway." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("safelight.gateway", GatewaySettings.class);
    }
}
