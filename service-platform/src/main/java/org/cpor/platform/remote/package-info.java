/** Interprets HTTP answers of other companies' servers. All services use this package. */
@NullMarked
package org.cpor.platform.remote;

import org.jspecify.annotations.NullMarked;
