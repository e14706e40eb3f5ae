/** Who is calling: the roles of the token, and whose claims it may see. */
@NullMarked
package org.cpor.platform.security;

import org.jspecify.annotations.NullMarked;
