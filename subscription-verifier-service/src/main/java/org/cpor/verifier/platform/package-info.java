/** What every resource of this service does the same way. */
@NullMarked
package org.cpor.verifier.platform;

import org.jspecify.annotations.NullMarked;
