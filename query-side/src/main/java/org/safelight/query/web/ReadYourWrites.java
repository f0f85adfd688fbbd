package org.safelight.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.platform.web.Problem;
import org.safelight.query.progress.ViewProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds a read that carries a {@link ConsistencyToken} back until the view shows what the token
 * stands for. It concerns every controller of one package, whose view that is.
 */
public final class ReadYourWrites implements HandlerInterceptor {

    private final ViewProgress view;
    private final Package controllers;

    public ReadYourWrites(ViewProgress view, Package controllers) {
        this.view = view;
        this.controllers = controllers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        @Nullable String token = request.getHeader(ConsistencyToken.HEADER);
        if (token != null
                && isRead(handler)
                && !view.reaches(ConsistencyToken.parse(token).position())) {
            throw new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "view-behind",
                            "The view does not show that change yet. Ask again, or without"
                                    + " Consistency-Token for what it shows now.")
                    .withHeader("Retry-After", "1");
        }
        return true;
    }

    private boolean isRead(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(controllers);
    }
}
