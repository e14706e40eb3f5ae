package org.cpor.platform.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource. Its requests have no fields. A request without a body and the body
 * {@code {}} are accepted. A JSON body with fields is answered with 400, like unknown fields of
 * other requests.
 */
@NameBinding
@Target(METHOD)
@Retention(RUNTIME)
public @interface WithoutFields {}
