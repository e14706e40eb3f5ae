/** The solution areas and their activities. */
@NullMarked
package org.cpor.intake.catalogue.domain;

import org.jspecify.annotations.NullMarked;
