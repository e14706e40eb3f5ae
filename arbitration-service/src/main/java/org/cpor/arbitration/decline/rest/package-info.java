/** The page {@code /declines}, which a customer opens through the link in an e-mail. */
@NullMarked
package org.cpor.arbitration.decline.rest;

import org.jspecify.annotations.NullMarked;
