/** The products of the catalogue, the solution areas and the activities. */
@NullMarked
package org.cpor.intake.catalogue.domain;

import org.jspecify.annotations.NullMarked;
