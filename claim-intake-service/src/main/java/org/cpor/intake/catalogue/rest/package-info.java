/** The catalogue as a resource. */
@NullMarked
package org.cpor.intake.catalogue.rest;

import org.jspecify.annotations.NullMarked;
