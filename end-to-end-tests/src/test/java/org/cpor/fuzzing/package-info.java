/**
 * Valid and invalid requests, generated from the services' OpenAPI documents, and the checks of
 * their answers (ADR 0038).
 */
@NullMarked
package org.cpor.fuzzing;

import org.jspecify.annotations.NullMarked;
