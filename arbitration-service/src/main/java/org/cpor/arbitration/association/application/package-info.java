/** Starts, ends and reads associations. */
@NullMarked
package org.cpor.arbitration.association.application;

import org.jspecify.annotations.NullMarked;
