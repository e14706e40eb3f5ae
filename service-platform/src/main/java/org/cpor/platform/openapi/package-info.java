/** Completes the OpenAPI document of a service from its code. */
@NullMarked
package org.cpor.platform.openapi;

import org.jspecify.annotations.NullMarked;
