/** The solution areas, and what can be done in each. */
@NullMarked
package org.cpor.intake.catalogue.domain;

import org.jspecify.annotations.NullMarked;
