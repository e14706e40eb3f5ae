/**
 * Whether this installation is for production or for development, and what production refuses at
 * start.
 */
@NullMarked
package org.cpor.platform.mode;

import org.jspecify.annotations.NullMarked;
