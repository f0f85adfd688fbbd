package org.safelight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;

class ArrivalFilterTest {

    private int arrived;

    private final ArrivalFilter filter =
            new ArrivalFilter() {
                @Override
                protected void arrive(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    arrived++;
                    chain.doFilter(request, response);
                }
            };

    @ParameterizedTest
    @EnumSource
    void aRequestIsSeenWhenItArrivesAndGoesOnInAnyCase(DispatcherType type) throws Exception {
        var request = new MockHttpServletRequest();
        request.setDispatcherType(type);
        var chain = new MockFilterChain();

        filter.doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(arrived).isEqualTo(type == DispatcherType.REQUEST ? 1 : 0);
        assertThat(chain.getRequest()).isSameAs(request);
    }
}
