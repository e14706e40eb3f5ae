/**
 * What can be done with a correction: awaiting it, no longer awaiting it, letting its time pass.
 */
@NullMarked
package org.cpor.arbitration.correction.application;

import org.jspecify.annotations.NullMarked;
