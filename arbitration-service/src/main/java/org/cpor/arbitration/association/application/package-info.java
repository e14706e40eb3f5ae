/** Subjects change hands here, and who holds what is read here. */
@NullMarked
package org.cpor.arbitration.association.application;

import org.jspecify.annotations.NullMarked;
