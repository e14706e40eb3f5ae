/** A client of the claim intake service. It knows only the OpenAPI document of the service. */
@NullMarked
package org.cpor.example.portal;

import org.jspecify.annotations.NullMarked;
