/** Interprets the answers of other companies' services in the same way for every service. */
@NullMarked
package org.cpor.platform.remote;

import org.jspecify.annotations.NullMarked;
