package org.cpor.platform.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource whose requests must not have fields. The method accepts a request
 * without a body, and a request with the body {@code {}}. A JSON body with fields is answered with
 * 400, like a body with unknown fields in other requests.
 */
@NameBinding
@Target(METHOD)
@Retention(RUNTIME)
public @interface WithoutFields {}
