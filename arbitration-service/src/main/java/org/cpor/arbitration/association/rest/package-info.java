/** {@code /associations}: associations, read and ended. */
@NullMarked
package org.cpor.arbitration.association.rest;

import org.jspecify.annotations.NullMarked;
