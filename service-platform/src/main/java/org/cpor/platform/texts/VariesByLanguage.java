package org.cpor.platform.texts;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a resource, or a method of a resource, that answers in the language of {@code
 * Accept-Language}. The answers also have {@code Content-Language}, and {@code Vary:
 * Accept-Language} (RFC 9110), so that caches keep the languages apart.
 */
@NameBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface VariesByLanguage {}
