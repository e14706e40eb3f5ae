/**
 * Generates valid and invalid requests from the services' OpenAPI documents, and checks the answers
 * (ADR 0038).
 */
@NullMarked
package org.cpor.fuzzing;

import org.jspecify.annotations.NullMarked;
