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

  /** False for an operation whose answer has the tag, but which ignores conditions. */
  boolean conditions() default true;

  /**
   * Whether the resource has a tag. One without a tag has no version that {@code If-Match} could
   * name, so such a request is refused.
   */
  boolean tagged() default true;
}
