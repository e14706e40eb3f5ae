/**
 * Handles connections and requests between the socket and the resources, in the same way for every
 * service.
 */
@NullMarked
package org.cpor.platform.http;

import org.jspecify.annotations.NullMarked;
