/** Reads and ends associations over HTTP, at {@code /associations}. */
@NullMarked
package org.cpor.arbitration.association.rest;

import org.jspecify.annotations.NullMarked;
