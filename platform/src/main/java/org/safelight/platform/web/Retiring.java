package org.safelight.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks operations that will go. Each answer says so, with {@code Deprecation} (RFC 9745) and
 * {@code Sunset} (RFC 8594); the description of the interface too.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** The day since which something else should be used: {@code 2027-01-31}. */
    String since();

    /** The day before which it will not go. */
    String until();

    /** Where it says what to use instead. */
    String instead();
}
