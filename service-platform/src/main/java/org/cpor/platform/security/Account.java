package org.cpor.platform.security;

import java.util.Optional;

/**
 * The identity of a caller, which is the same in each of its requests and different from everybody
 * else's. The two values must not be joined to one text, because the names of two partners' users
 * could then be equal.
 *
 * @param partnerId the partner that employs the caller; empty when there is none
 * @param user the caller's name
 */
public record Account(Optional<String> partnerId, String user) {}
