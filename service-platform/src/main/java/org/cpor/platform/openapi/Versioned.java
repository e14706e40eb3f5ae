package org.cpor.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers with the {@code ETag} of its resource and obeys the conditions of
 * RFC 9110: {@code If-Match}, and {@code If-None-Match} for GET and PUT. The OpenAPI document of
 * the service then describes the {@code ETag} and the conditions.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Versioned {

  /**
   * Whether the operation obeys conditions. If false, the operation answers with the {@code ETag}
   * and ignores conditions.
   */
  boolean conditions() default true;

  /**
   * Whether the resource has a tag. Without a tag, no version can match {@code If-Match}, so a
   * request with {@code If-Match} is refused.
   */
  boolean tagged() default true;
}
