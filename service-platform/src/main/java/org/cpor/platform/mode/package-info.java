/**
 * Whether this installation is for production or for development. A service in production does not
 * start with settings that are only for development.
 */
@NullMarked
package org.cpor.platform.mode;

import org.jspecify.annotations.NullMarked;
