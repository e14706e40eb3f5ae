/**
 * Makes valid and invalid requests from the OpenAPI documents of the services, and checks the
 * answers (ADR 0038).
 */
@NullMarked
package org.cpor.fuzzing;

import org.jspecify.annotations.NullMarked;
