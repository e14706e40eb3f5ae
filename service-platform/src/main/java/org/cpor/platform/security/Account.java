package org.cpor.platform.security;

import java.util.Optional;

/**
 * The identity of a caller. It is the same in each request of the caller, and no other caller has
 * it. The two values must not be joined to one text: two different callers could then have the same
 * text.
 *
 * @param partnerId the partner that employs the caller; empty when there is none
 * @param user the caller's name
 */
public record Account(Optional<String> partnerId, String user) {}
