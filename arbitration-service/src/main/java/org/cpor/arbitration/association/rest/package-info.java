/** {@code /associations}: who holds what, since when, until when. */
@NullMarked
package org.cpor.arbitration.association.rest;

import org.jspecify.annotations.NullMarked;
