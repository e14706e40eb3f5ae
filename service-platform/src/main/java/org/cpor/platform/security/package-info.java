/** The caller: its roles, its name, and the partner whose claims it may see. */
@NullMarked
package org.cpor.platform.security;

import org.jspecify.annotations.NullMarked;
