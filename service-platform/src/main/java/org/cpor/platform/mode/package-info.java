/**
 * Whether this installation is for production or for development. In production, a service does not
 * start with settings for development.
 */
@NullMarked
package org.cpor.platform.mode;

import org.jspecify.annotations.NullMarked;
