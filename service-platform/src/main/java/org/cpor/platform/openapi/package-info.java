/** Completes the OpenAPI document of a service with what its code says elsewhere. */
@NullMarked
package org.cpor.platform.openapi;

import org.jspecify.annotations.NullMarked;
