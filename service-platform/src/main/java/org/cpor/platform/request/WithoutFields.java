package org.cpor.platform.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource that reads no body. A JSON body with fields is answered with 400,
 * like an unknown field of any other request; no body and {@code {}} are accepted.
 */
@NameBinding
@Target(METHOD)
@Retention(RUNTIME)
public @interface WithoutFields {}
