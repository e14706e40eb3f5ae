/** The caller of a request: its roles, its name and its partner. */
@NullMarked
package org.cpor.platform.security;

import org.jspecify.annotations.NullMarked;
