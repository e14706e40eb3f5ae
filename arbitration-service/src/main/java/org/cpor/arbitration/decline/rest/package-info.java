/** {@code /declines}: the page behind the link to a customer. */
@NullMarked
package org.cpor.arbitration.decline.rest;

import org.jspecify.annotations.NullMarked;
