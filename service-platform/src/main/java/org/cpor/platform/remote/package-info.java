/** Interprets HTTP answers of other companies' servers. All our services use this package. */
@NullMarked
package org.cpor.platform.remote;

import org.jspecify.annotations.NullMarked;
