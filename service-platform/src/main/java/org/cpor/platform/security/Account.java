package org.cpor.platform.security;

import java.util.Optional;

/**
 * Who sends requests: the same in each of its requests, and of nobody else. The two values are
 * never joined to one text, in which the user of one partner could be spelled as that of another.
 *
 * @param partnerId the partner that employs the caller; empty when none does
 * @param user the caller's name
 */
public record Account(Optional<String> partnerId, String user) {}
