package org.cpor.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the OpenAPI document that the operation answers with the {@code ETag} of its resource,
 * and obeys the conditions of RFC 9110: {@code If-Match}, and {@code If-None-Match} for GET and
 * PUT.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Versioned {

  /** Whether the operation obeys conditions. Some operations only answer with the tag. */
  boolean conditions() default true;

  /**
   * Whether the resource has a tag. If it has none, {@code If-Match} can name no version, so a
   * request with {@code If-Match} is refused.
   */
  boolean tagged() default true;
}
