package org.safelight.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Tells whoever uses an operation that is {@link Retiring} until when they can. */
final class RetiringOperations implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Retiring retiring = handler instanceof HandlerMethod method ? on(method) : null;
        if (retiring != null) {
            response.setHeader("Deprecation", "@" + dayOf(retiring.since()).toEpochSecond());
            response.setHeader(
                    "Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(dayOf(retiring.until())));
            response.addHeader(
                    HttpHeaders.LINK, "<" + retiring.instead() + ">; rel=\"deprecation\"");
        }
        return true;
    }

    private static @Nullable Retiring on(HandlerMethod method) {
        Retiring own = method.getMethodAnnotation(Retiring.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Retiring.class);
    }

    private static ZonedDateTime dayOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
