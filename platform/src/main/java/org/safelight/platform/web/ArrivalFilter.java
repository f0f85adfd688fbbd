package org.safelight.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * A filter that sees a request when it arrives, and not again when the container comes back to it:
 * for an answer that takes longer, or for a page about an error. The container says which it is, so
 * nothing is noted at the request, as Spring's filter for this does.
 */
public abstract class ArrivalFilter implements Filter {

    @Override
    public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer) {
            arrive(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Lets a request that has just arrived go on along the chain, or answers it. */
    protected abstract void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
