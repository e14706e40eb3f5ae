package org.cpor.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the OpenAPI document that the operation answers with the {@code ETag} of its resource,
 * and obeys the conditions of RFC 9110: {@code If-Match}, and {@code If-None-Match} for GET.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Versioned {}
